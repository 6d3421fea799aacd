import type { Client } from '../../clients/client.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import { checkEntries, placesOf, type EntryFinding } from './check.ts';
import type { ToFillIn } from '../../coverage/to-fill-in.ts';
import { pathOfValue } from '../../rules/fix/entry.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';
import { findEntries } from './entries.ts';
import { fileProblems } from './file-problems.ts';
import { findFix } from './find-fix.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { lineAt } from './position.ts';
import { describe } from './rules.ts';
import type { Problem } from './problem.ts';
import type { RepairOptions } from './options.ts';
import { sourceOffsets, type Source } from './source.ts';

/** What is wrong with the entries and the file of one client, with a fix where there is one. */
export async function findProblems(
  source: Source,
  client: Client,
  entries: readonly ServerEntry[],
  { resolver }: CatalogIndex,
  usual: Client | undefined,
  { path, system }: Pick<RepairOptions, 'path' | 'system'> = {},
): Promise<FoundProblems> {
  const offsets = await sourceOffsets(source);
  const names = new Set(entries.map(({ name }) => name));
  const context = { client, data: source.data, resolver, names };
  const problems = fileProblems({ ...source, offsets }, client, entries, usual, path);
  const unavoidable: string[] = [];
  // Of one server alone in a file nothing is read.
  const isUnread = problems.some(({ rule }) => rule === 'mcp-not-object');
  for (const found of isUnread ? [] : checkEntries(client, entries, resolver, system)) {
    const { rule, severity } = found.finding;
    const { fix, isUnavoidable } = await findFix(found, context);
    if (isUnavoidable === true) {
      unavoidable.push(
        `${found.entry?.name}: ${client.name} replaces no variable in "${found.key}", so the secret there has to be written out; keep the file to yourself.`,
      );
      continue;
    }
    const offset = offsetOf(found, offsets);
    problems.push({
      rule,
      severity,
      message: describe(found.finding),
      ...(found.entry && { server: found.entry.name, path: found.entry.path, key: found.key }),
      ...(offset !== undefined && { offset, line: lineAt(source.text, offset) }),
      ...(fix && { fix }),
    });
  }
  const sorted = problems.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
  const toFillIn = entries.flatMap((entry) =>
    placesOf(client, entry, resolver).map(({ key, place, what, page }): ToFillIn => {
      const offset = offsetOf({ entry, key }, offsets);
      return {
        server: entry.name,
        place,
        what,
        page,
        ...(offset !== undefined && { offset, line: lineAt(source.text, offset) }),
      };
    }),
  );
  return { problems: sorted, unavoidable, toFillIn: eachOnce(toFillIn) };
}

/** What is wrong whichever client it is for; nothing is safe to change before that is known. */
export async function findCommonProblems(
  source: Source,
  clients: readonly Client[],
  firstEntries: readonly ServerEntry[],
  catalogIndex: CatalogIndex,
  system?: RepairOptions['system'],
): Promise<FoundProblems> {
  const compared = firstEntries.length > MOST_COMPARED ? clients.slice(0, 1) : clients;
  const lists = await Promise.all(
    compared.map(async (client, index) => {
      const reading = client.read?.(source.data) ?? { servers: [], notes: [], leftovers: [] };
      const entries =
        index === 0
          ? firstEntries
          : findEntries(client, source.data, reading, catalogIndex.resolver);
      return findProblems(source, unnamed(client), entries, catalogIndex, client, { system });
    }),
  );
  const [first = [], ...others] = lists.map(({ problems }) => problems);
  const sets = others.map((problems) => new Set(problems.map(identity)));
  const common = first.filter((problem) => sets.every((set) => set.has(identity(problem))));
  return {
    problems: common.map(withoutSafety),
    unavoidable: [],
    // What one of them replaces no variable in is open, whichever it is.
    toFillIn: eachOnce(lists.flatMap(({ toFillIn }) => toFillIn)),
  };
}

function eachOnce(places: readonly ToFillIn[]): ToFillIn[] {
  const byName = Map.groupBy(places, ({ server, place }) => JSON.stringify([server, place]));
  return [...byName.values()].map(([first]) => first!);
}

// Which client it is, is not known yet.
function unnamed(client: Client): Client {
  const { schema } = client;
  return {
    ...client,
    name: 'the client',
    ...(schema && { schema: { ...schema, fate: 'unknown' } }),
  };
}

function identity({ rule, server, key, line }: Problem): string {
  return [rule, server, key, line].join(' ');
}

function withoutSafety(problem: Problem): Problem {
  const message = problem.message.replace(/^t(?=he client )/, 'T');
  return problem.fix === undefined
    ? { ...problem, message }
    : { ...problem, message, fix: { ...problem.fix, isSafe: false } };
}

function offsetOf(
  { entry, key }: Pick<EntryFinding, 'entry' | 'key'>,
  offsets: (path: readonly (string | number)[]) => number | undefined,
): number | undefined {
  if (entry === undefined) return undefined;
  return (key === '' ? undefined : offsets(pathOfValue(entry, key))) ?? offsets(entry.path);
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The most servers for which the judgement of several clients is compared. */
const MOST_COMPARED = 60;

interface FoundProblems {
  problems: Problem[];
  toFillIn: ToFillIn[];
  unavoidable: string[];
}
