import { fullNameKey, nameKey } from '../../catalog/name-key.ts';
import type { IncludedName, ServerCoverage } from '../../coverage/coverage-row.ts';
import type { Place } from '../../diagnostics/finding.ts';
import type { Plugin } from '../../plugins/plugin.ts';

/** The place of a word in a line of a file, from a column on; that column where it is not found. */
export function placeOfWord(lines: readonly string[], at: Place, word: string): Place {
  const index = (lines[at.line - 1] ?? '').indexOf(word, at.column - 1);
  return { ...at, column: index === -1 ? at.column : index + 1 };
}

/** The lines of a Markdown file of a plugin. */
export function linesOf({ files }: Plugin, file: string | null): string[] {
  return files.find(({ path }) => path === file)?.text.split('\n') ?? [];
}

/** Of the servers that a name may mean: the one called like it, else all (two regions). */
export function namedServers({
  name,
  servers,
}: Pick<IncludedName, 'name' | 'servers'>): ServerCoverage[] {
  const keys = [fullNameKey(name), nameKey(name)];
  const exact = servers.filter(({ server }) => keys.includes(fullNameKey(server.name)));
  return exact.length > 0 ? exact : servers;
}
