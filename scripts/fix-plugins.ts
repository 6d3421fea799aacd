import { isUtf8 } from 'node:buffer';
import { readFile, writeFile } from 'node:fs/promises';
import { makeResolver } from '../src/coverage/resolver.ts';
import { formatDiff } from '../src/rules/fix/diff.ts';
import { findFixes } from '../src/rules/fix/plugin-fixes.ts';
import { writeValues } from '../src/rules/fix/write-values.ts';
import { fileInside } from '../src/workspace/file-inside.ts';
import { printable } from '../src/shell/printable.ts';
import type { RuleId } from '../src/rules/rules.ts';
import type { Severity } from '../src/diagnostics/finding.ts';
import { withSeverities } from '../src/diagnostics/severities.ts';
import type { Workspace } from '../src/workspace/workspace.ts';

/** Fixes the files of marketplaces where no judgement is needed; answers what it changed as a diff. */
export async function fixPlugins(
  { catalog, marketplaces }: Workspace,
  chosen: ReadonlyMap<RuleId, Severity | 'off'>,
): Promise<string> {
  const resolver = makeResolver(catalog);
  let diff = '';
  for (const { directory, coverages, findings } of marketplaces) {
    const fixes = findFixes(coverages, resolver, withSeverities(findings, chosen));
    for (const [file, group] of Map.groupBy(fixes, ({ server }) => server.file)) {
      const path = fileInside(directory, file);
      if (path === null) continue;
      const bytes = await readFile(path);
      // Bytes of another encoding would not survive being written back.
      if (!isUtf8(bytes)) continue;
      const before = bytes.toString('utf8');
      const after = writeValues(before, group);
      if (after === before) continue;
      await writeFile(path, after);
      diff += formatDiff(file, before, after);
    }
  }
  return diff
    .split(/\r?\n/)
    .map((line) => line.split('\t').map(printable).join('\t'))
    .join('\n');
}
