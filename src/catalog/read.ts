import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareFindings } from '../diagnostics/finding.ts';
import { finding, type CatalogFinding } from './findings.ts';
import { findAnswerDifferences } from './answer-differences.ts';
import { readAnswers } from './answers.ts';
import { makeCatalog, type Catalog } from './catalog.ts';
import { checkConnector, type Known, type Problem } from './checks.ts';
import { findConflicts } from './conflicts.ts';
import type { Connector, ConnectorEntry } from './connector.ts';
import { formatEntry, isFormatted, isPlainFormatted } from './format.ts';
import { nearestOf } from './nearest.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { schemas } from './schemas.ts';
import { findStaleFacts } from './stale.ts';
import { parseYaml, placeInYaml, readYaml, type YamlSource } from './yaml.ts';

/**
 * Reads the catalog in a directory (`categories.yaml`, `connectors/*.yaml`, `answers/*.json`). All problems of all files
 * are findings, sorted by place; entries that do not fit the schema are left out of the catalog.
 * Throws where the directory holds no catalog. With `today` (YYYY-MM-DD) facts may be too old.
 */
export async function readCatalog(
  directory: string,
  { today }: { today?: string } = {},
): Promise<CatalogReading> {
  const name = basename(directory);
  for (const needed of ['connectors', 'categories.yaml']) {
    if (existsSync(join(directory, needed))) continue;
    throw new Error(
      `Unexpected catalog ${directory} without ${needed}, expected categories.yaml and connectors/; correct the path.`,
    );
  }
  const sources = await readSources(join(directory, 'connectors'), `${name}/connectors`);
  const categoriesSource = await readSource(directory, 'categories.yaml', name);
  const vocabulary = readYaml(categoriesSource, schemas['categories.schema.json']);
  const categories = vocabulary.value?.categories ?? [];
  const groups = vocabulary.value?.groups ?? [];

  const connectorIds = new Set(sources.map(({ file }) => idOf(file)));
  const known = { categories, connectorIds, nearestConnector: nearestOf(() => connectorIds) };
  const findings = [...vocabulary.findings, ...findIdConflicts(sources)];
  const connectors: Connector[] = [];
  const sourceOf = new Map<Connector, YamlSource>();
  for (const source of sources) {
    const reading = readEntry(source, vocabulary.value === undefined ? undefined : known);
    findings.push(...reading.findings);
    if (reading.connector === undefined) continue;
    connectors.push(reading.connector);
    sourceOf.set(reading.connector, source);
    const stale = today === undefined ? [] : findStaleFacts(reading.connector, today);
    findings.push(...stale.map((each) => toFinding(each, source)));
  }
  for (const { connector, ...problem } of findConflicts(connectors)) {
    const source = sourceOf.get(connector);
    if (source !== undefined) findings.push(toFinding(problem as Problem, source));
  }
  const { answers, ...answered } = await readAnswers(directory, name, connectors);
  findings.push(...answered.findings);
  for (const [connector, source] of sourceOf) {
    const differences = findAnswerDifferences(connector, answers);
    findings.push(...differences.map((each) => toFinding(each, source)));
  }
  return {
    catalog: makeCatalog(groups, categories, connectors, answers),
    findings: findings.sort(compareFindings),
  };
}

/** Reads one entry; `known` is what it may refer to, undefined where that could not be read. */
export function readEntry(
  source: YamlSource,
  known: Known | undefined,
): { connector: Connector | undefined; findings: CatalogFinding[] } {
  const { value, findings, hasLayout } = readPlainEntry(source) ?? readAnyEntry(source);
  if (value === undefined) return { connector: undefined, findings };
  const connector = { id: idOf(source.file), ...value };
  const problems = known === undefined ? [] : checkConnector(connector, known);
  const unformatted = hasLayout()
    ? []
    : [
        finding(
          'entry-unformatted',
          { file: source.file, line: 1, column: 1 },
          { command: 'npm run format' },
        ),
      ];
  return {
    connector,
    findings: [...problems.map((each) => toFinding(each, source)), ...unformatted],
  };
}

/** An entry without places, which only one with something wrong needs; undefined for any other. */
function readPlainEntry({ text }: YamlSource): EntryReading | undefined {
  const plain = readPlainYaml(text);
  if (plain === undefined) return undefined;
  const { success, data } = schemas['connector.schema.json'].schema.safeParse(plain);
  if (!success) return undefined;
  return {
    value: data,
    findings: [],
    hasLayout: () => isPlainFormatted(text, plain) || formatEntry(text) === text,
  };
}

function readAnyEntry(source: YamlSource): EntryReading {
  const parsed = parseYaml(source.text);
  const reading = readYaml(source, schemas['connector.schema.json'], parsed);
  return { ...reading, hasLayout: () => isFormatted(source.text, parsed.document) };
}

interface EntryReading {
  value: ConnectorEntry | undefined;
  findings: CatalogFinding[];
  /** Whether its text has the canonical form. */
  hasLayout: () => boolean;
}

/** The id of an entry: the name of its file. */
function idOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
}

function toFinding({ rule, path, args }: Problem, source: YamlSource): CatalogFinding {
  return finding(rule, placeInYaml(source, path), args);
}

function findIdConflicts(sources: readonly YamlSource[]): CatalogFinding[] {
  const files = new Map<string, string>();
  return sources.flatMap(({ file }) => {
    const id = idOf(file).toLowerCase();
    const other = files.get(id);
    files.set(id, other ?? file);
    const place = { file, line: 1, column: 1 };
    if (other !== undefined) return [finding('id-conflict', place, { what: 'entry', id, other })];
    return /^[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/.test(file.replace(/^.*\//, ''))
      ? []
      : [finding('entry-file-name', place, undefined)];
  });
}

async function readSources(directory: string, prefix: string): Promise<YamlSource[]> {
  const names = (await readdir(directory, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const sources: YamlSource[] = [];
  for (const name of names) sources.push(await readSource(directory, name, prefix));
  return sources;
}

async function readSource(directory: string, name: string, prefix: string): Promise<YamlSource> {
  return { file: `${prefix}/${name}`, text: await readFile(join(directory, name), 'utf8') };
}

/** A catalog as far as it could be read, with all that is wrong with it. */
export interface CatalogReading {
  catalog: Catalog;
  findings: CatalogFinding[];
}
