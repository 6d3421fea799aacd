import { basename } from 'node:path';
import { compareFindings, type Place } from '../diagnostics/finding.ts';
import { finding, type CatalogFinding } from './findings.ts';
import { findAnswerDifferences } from './answer-differences.ts';
import type { Answer } from './answer.ts';
import { readAnswers } from './answers.ts';
import { makeCatalog, type Catalog } from './catalog.ts';
import type { ChangedEntry } from './changes/change.ts';
import { mergeChanges } from './changes/merge.ts';
import { readChangeLog } from './changes/read.ts';
import type { Known, Problem } from './checks.ts';
import { findConflicts } from './conflicts.ts';
import type { Connector } from './connector.ts';
import { idOf, readCatalogFiles, type DirectoryFiles } from './files.ts';
import { compareIds } from './id-order.ts';
import { leaveOut } from './leave-out.ts';
import { nearestOf } from './nearest.ts';
import { hiddenPlaces, overrideConnectors, readOverrides } from './overrides.ts';
import { readEntry, toFinding } from './read-entry.ts';
import { findStaleFacts } from './stale.ts';
import { readVocabulary } from './vocabulary.ts';
import type { YamlSource } from './yaml.ts';

/**
 * Reads the catalog in a directory (`categories.yaml`, `connectors/*.yaml`, `answers/*.json`), or in several, of
 * which later ones add entries and say otherwise what those before them say (`overrides/*.yaml`). All problems of
 * all files are findings, sorted by place; entries that do not fit the schema are left out of the catalog.
 * Throws where a directory holds no catalog. With `today` (YYYY-MM-DD) facts may be too old; with `only` nothing but
 * approved connectors is in it.
 */
export async function readCatalog(
  directories: string | readonly string[],
  { today, only }: ReadOptions = {},
): Promise<CatalogReading> {
  const files = await readCatalogFiles([directories].flat());
  const { vocabulary, findings: found } = readVocabulary(files.map((each) => each.categories));
  const ids = files.flatMap(({ entries }) => entries.map(({ file }) => idOf(file)));
  const connectorIds = new Set(ids);
  const nearestConnector = nearestOf(() => connectorIds);
  const known = vocabulary && { ...vocabulary, connectorIds, nearestConnector };
  const read = files.map(({ entries }) => readEntries(entries, known));
  for (const [index, { findings }] of read.entries()) found[index]?.push(...findings);
  findIdConflicts(files).forEach((conflicts, index) => found[index]?.push(...conflicts));

  const placed = placeConnectors(read);
  const tell = (connector: Connector, problems: readonly Problem[]) => {
    const { source, index } = placed.get(connector)!;
    found[index]?.push(...problems.map((each) => toFinding(each, source)));
  };
  for (const { connector, ...problem } of findConflicts([...placed.keys()])) {
    tell(connector, [problem as Problem]);
  }
  const layered = await layConnectors(files, read, known);
  for (const [index, findings] of layered.findings.entries()) found[index]?.push(...findings);
  for (const connector of placed.keys()) {
    const stale = today === undefined ? [] : findStaleFacts(connector, today);
    tell(connector, [...stale, ...findAnswerDifferences(connector, layered.answers)]);
  }
  const { groups = [], categories = [] } = vocabulary ?? {};
  const isHidden = (id: string) => layered.hidden.some((each) => each.has(id));
  const { shown, leftOut } = leaveOut(layered.connectors, isHidden, only);
  return {
    catalog: makeCatalog(groups, categories, shown, layered.answers, {
      added: files.slice(1).flatMap(({ entries }) => entries.map(({ file }) => idOf(file))),
      leftOut,
      changes: mergeChanges(layered.changes, leftOut),
    }),
    findings: found.flat().sort(compareFindings),
    directories: files.map(({ directory }, index) => ({
      directory,
      findings: (found[index] ?? []).sort(compareFindings),
      hidden: layered.hidden[index] ?? new Map<string, Place>(),
    })),
  };
}

function readEntries(sources: readonly YamlSource[], known: Known | undefined): EntriesRead {
  const entries: EntriesRead['entries'] = [];
  const findings: CatalogFinding[] = [];
  for (const source of sources) {
    const reading = readEntry(source, known);
    findings.push(...reading.findings);
    if (reading.connector !== undefined) entries.push({ connector: reading.connector, source });
  }
  return { entries, findings };
}

function placeConnectors(read: readonly EntriesRead[]) {
  return new Map(
    read.flatMap(({ entries }, index) =>
      entries.map(({ connector, source }) => [connector, { source, index }] as const),
    ),
  );
}

/** Lays the directories over each other: what each adds, and what it says of those before it and of its own. */
async function layConnectors(
  files: readonly DirectoryFiles[],
  read: readonly EntriesRead[],
  known: Known | undefined,
): Promise<Layered> {
  const answers = new Map<string, Answer>();
  const findings: CatalogFinding[][] = [];
  const hidden: Map<string, Place>[] = [];
  const changes: ChangedEntry[] = [];
  let connectors: Connector[] = [];
  for (const [index, { directory, overrides: sources, answers: told }] of files.entries()) {
    const own = read[index]?.entries.map(({ connector }) => connector) ?? [];
    const answered =
      told === undefined
        ? await readAnswers(directory, basename(directory), own)
        : { answers: Object.entries(told), findings: [] };
    for (const [id, answer] of answered.answers) answers.set(id, answer);
    const log = await readChangeLog(directory, basename(directory));
    changes.push(...log.entries);
    const said = readOverrides(sources);
    const over = overrideConnectors([...connectors, ...own], said.overrides, known);
    connectors = over.connectors;
    hidden.push(hiddenPlaces(said.overrides));
    const problems = over.problems.map(({ problem, source }) => toFinding(problem, source));
    findings.push([...answered.findings, ...log.findings, ...said.findings, ...problems]);
  }
  const inOrder =
    files.length === 1 ? connectors : connectors.sort((a, b) => compareIds(a.id, b.id));
  return { connectors: inOrder, answers, hidden, changes, findings };
}

/** Files that have the id of another one, in any of the directories. */
function findIdConflicts(files: readonly DirectoryFiles[]): CatalogFinding[][] {
  const known = new Map<string, string>();
  return files.map(({ entries, overrides }) => [
    ...idConflicts(entries, 'entry', known),
    ...idConflicts(overrides, 'override', new Map()),
  ]);
}

function idConflicts(
  sources: readonly YamlSource[],
  what: string,
  files: Map<string, string>,
): CatalogFinding[] {
  return sources.flatMap(({ file }) => {
    const id = idOf(file).toLowerCase();
    const other = files.get(id);
    files.set(id, other ?? file);
    const place = { file, line: 1, column: 1 };
    if (other !== undefined) return [finding('id-conflict', place, { what, id, other })];
    return /^[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/.test(file.replace(/^.*\//, ''))
      ? []
      : [finding('entry-file-name', place, undefined)];
  });
}

/** Beside the directories, what the reading is held to. */
export interface ReadOptions {
  today?: string | undefined;
  only?: 'approved' | undefined;
}

/** A catalog as far as it could be read, with all that is wrong with it. */
export interface CatalogReading {
  catalog: Catalog;
  /** Those of all directories. */
  findings: CatalogFinding[];
  directories: DirectoryReading[];
}

/** One directory of a catalog: its findings, and what it hides with the place that says so. */
export interface DirectoryReading {
  directory: string;
  findings: CatalogFinding[];
  hidden: ReadonlyMap<string, Place>;
}

interface EntriesRead {
  entries: { connector: Connector; source: YamlSource }[];
  findings: CatalogFinding[];
}

interface Layered {
  connectors: Connector[];
  answers: Map<string, Answer>;
  /** By directory. */
  hidden: Map<string, Place>[];
  changes: ChangedEntry[];
  findings: CatalogFinding[][];
}
