import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { formatEntry } from '../catalog/format.ts';
import { readCatalog, type CatalogReading } from '../catalog/read.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { joinWorkspace } from '../workspace/workspace.ts';
import type { Files } from './rule.ts';
import { grade, idsOf, type RuleId } from './rules.ts';

const fixture = join(import.meta.dirname, '../../tests/fixtures/findings/catalog');
let reading: Promise<CatalogReading> | undefined;

/** All findings of files: of a plugin directory, or of entries laid over those of the fixture catalog. */
export async function allFindingsOf(files: Files): Promise<Finding[]> {
  return Object.keys(files).some((path) => path.startsWith('catalog/'))
    ? catalogFindings(files)
    : pluginFindings(files);
}

/** The same without what the plugin directory wants, which every small plugin lacks. */
export async function findingsOf(files: Files): Promise<Finding[]> {
  const wanted = new Set<string>(idsOf('directory'));
  return (await allFindingsOf(files)).filter(({ rule }) => !wanted.has(rule));
}

/** The findings of files as `rule file:line:column`: those of the rules given only. */
export async function placesOf(files: Files, ...rules: readonly RuleId[]): Promise<string[]> {
  const findings = await findingsOf(files);
  return findings
    .filter(({ rule }) => rules.length === 0 || rules.some((each) => each === rule))
    .map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
}

/** Writes files to a folder of their own, runs a function there, and removes the folder. */
export async function withFiles<Result>(
  files: Files,
  run: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'catalog-findings-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text);
    }
    return await run(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** The findings of a folder of plugins by the fixture catalog. */
async function readFindings(directory: string): Promise<Finding[]> {
  reading ??= readCatalog(fixture);
  const { pluginFindings: findings } = await joinWorkspace({ plugins: [directory] }, await reading);
  return findings;
}

async function pluginFindings(files: Files): Promise<Finding[]> {
  const isWhole = Object.keys(files).some(
    (path) => path.startsWith('.claude-plugin/') || /^(?:sales|support)\//.test(path),
  );
  const manifest = { '.claude-plugin/plugin.json': '{ "name": "sales" }\n' };
  return withFiles({ ...(isWhole ? {} : manifest), ...files }, readFindings);
}

async function catalogFindings(files: Files): Promise<Finding[]> {
  return withFiles({}, async (directory) => {
    const root = join(directory, 'catalog');
    await cp(fixture, root, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      if (path.endsWith('.json') || path.startsWith('catalog/overrides/')) {
        await mkdir(dirname(join(directory, path)), { recursive: true });
        await writeFile(join(directory, path), text);
        continue;
      }
      const base = parse(await readFile(join(directory, path), 'utf8')) as object;
      const entry = { ...base, ...(parse(text) as object) };
      await writeFile(join(directory, path), formatEntry(stringify(entry)));
    }
    return (await readCatalog(root, { today: '2026-11-23' })).findings.map(grade);
  });
}
