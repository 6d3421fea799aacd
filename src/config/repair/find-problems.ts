import type { Client } from '../../clients/client.ts';
import type { EntrySchema } from '../../clients/entry-schema.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import { checkEntries, placesOf, type EntryFinding } from './check.ts';
import { anyClient } from '../../rules/shared/client-name.ts';
import { onceFor } from '../../coverage/last.ts';
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
import type { Placed } from './placed.ts';
import { turnFix, withoutFile } from './turn.ts';

/** What is wrong with the entries and the file of one client, with a fix where there is one. */
export async function findProblems(
  source: Source,
  client: Client,
  entries: readonly ServerEntry[],
  { resolver }: CatalogIndex,
  usual: Client | undefined,
  { path, system, isOpen = false }: Circumstances = {},
): Promise<FoundProblems> {
  const offsets = await sourceOffsets(source);
  const names = new Set(entries.map(({ name }) => name));
  const context = { client, data: source.data, resolver, names };
  const placed = { ...source, offsets };
  const problems = await Promise.all(
    fileProblems(placed, client, entries, usual, path).map((each) =>
      isOpen ? each : withTurn(each, placed, client, usual, system),
    ),
  );
  const unavoidable: string[] = [];
  const spared: Problem[] = [];
  // Of one server alone in a file nothing is read.
  const isUnread = problems.some(
    ({ rule, severity }) => rule === 'mcp-not-object' && severity === 'error',
  );
  for (const found of isUnread ? [] : checkEntries(client, entries, resolver, system)) {
    const { rule, severity } = found.finding;
    const { fix, isUnavoidable = false } = await findFix(found, context);
    if (isUnavoidable) {
      unavoidable.push(
        `${found.entry?.name}: ${client.name} replaces no variable in "${found.key}", so the secret there has to be written out; keep the file to yourself.`,
      );
    }
    const shown = isOpen ? withoutForm(found.finding) : found.finding;
    const offset = offsetOf(found, offsets);
    (isUnavoidable ? spared : problems).push({
      rule,
      severity,
      message: describe(shown),
      ...(found.entry && { server: found.entry.name, path: found.entry.path, key: found.key }),
      ...(offset !== undefined && { offset, line: lineAt(source.text, offset) }),
      ...(fix && shown === found.finding && { fix }),
    });
  }
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
  return { problems: inOrder(problems), spared, unavoidable, toFillIn: eachOnce(toFillIn) };
}

/** Servers in the form of another client are turned into those of the one that is to read them. */
async function withTurn(
  problem: Problem,
  source: Placed,
  client: Client,
  usual: Client | undefined,
  system: RepairOptions['system'],
): Promise<Problem> {
  if (problem.fix !== undefined || !turned.has(problem.rule)) return problem;
  const isOwn = (client.read?.(source.data).servers.length ?? 0) > 0;
  const from = isOwn ? client : usual;
  if (from !== undefined && client.format === 'none') {
    const words = withoutFile(source.data, from, client);
    return { ...problem, message: [problem.message, ...words].join(' ') };
  }
  const found = from && (await turnFix(source, from, client, system));
  if (found === undefined) return problem;
  const { fix, words } = found;
  return { ...problem, message: [problem.message, ...words].join(' '), fix };
}

const turned: ReadonlySet<string> = new Set(['mcp-other-client', 'mcp-other-format']);

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
      return findProblems(source, unnamed(client), entries, catalogIndex, client, {
        system,
        isOpen: true,
      });
    }),
  );
  const found = lists.map(({ problems, spared }) => [...problems, ...spared]);
  const sets = found.map((problems) => new Set(problems.map(identity)));
  // What each of them spares is no problem.
  const told = new Set(lists.flatMap(({ problems }) => problems.map(identity)));
  const mildest = new Set(lists.flatMap(({ spared }) => spared.map(identity)));
  const common = (found[0] ?? []).flatMap((problem): Problem[] => {
    const own = identity(problem);
    if (!told.has(own) || !sets.every((set) => set.has(own))) return [];
    return [mildest.has(own) ? { ...problem, severity: 'warning' } : problem];
  });
  return {
    problems: inOrder(common).map(withoutSafety),
    spared: [],
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
const unnamed = onceFor((client: Client): Client => {
  const { schema, innerSchema } = client;
  return {
    ...client,
    name: anyClient,
    ...(schema && { schema: unnamedSchema(schema) }),
    ...(innerSchema && { innerSchema: unnamedSchema(innerSchema) }),
  };
});

// What they say of where a program starts and of a switch is of one client alone.
function unnamedSchema({ startsIn: _startsIn, switchOff: _switchOff, ...schema }: EntrySchema) {
  return { ...schema, fate: 'unknown' } as const;
}

function identity({ rule, server, key, line }: Problem): string {
  return [rule, server, key, line].join(' ');
}

// Each client writes a variable in a form of its own.
function withoutForm(found: EntryFinding['finding']): EntryFinding['finding'] {
  return found.rule === 'server-secret-literal'
    ? { ...found, args: { ...(found.args as object), isOpen: true } }
    : found;
}

function withoutSafety(problem: Problem): Problem {
  const { fix } = problem;
  return fix === undefined ? problem : { ...problem, fix: { ...fix, isSafe: false } };
}

function offsetOf(
  { entry, key }: Pick<EntryFinding, 'entry' | 'key'>,
  offsets: (path: readonly (string | number)[]) => number | undefined,
): number | undefined {
  if (entry === undefined) return undefined;
  return (key === '' ? undefined : offsets(pathOfValue(entry, key))) ?? offsets(entry.path);
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The most servers for which the judgement of several clients is compared. */
const MOST_COMPARED = 60;

interface Circumstances extends Pick<RepairOptions, 'path' | 'system'> {
  /** Which client it is, is not known. */
  isOpen?: boolean;
}

interface FoundProblems {
  problems: Problem[];
  /** What would be one if the client had another way to write it. */
  spared: Problem[];
  toFillIn: ToFillIn[];
  unavoidable: string[];
}
