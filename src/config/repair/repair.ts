import { findCommonProblems, findProblems } from './find-problems.ts';
import { domainsOf, templateValues } from '../../protocol/url-template.ts';
import { atPath, type Client } from '../../clients/client.ts';
import { loadClient } from '../../clients/clients.ts';
import { holdsText } from '../../clients/detect.ts';
import { editorVariable } from '../../clients/filled-variables.ts';
import { describeAssumption } from '../../clients/note.ts';
import type { Reading } from '../../clients/reading.ts';
import { standIn } from '../../clients/variables.ts';
import { recogniseData } from '../recognise.ts';
import type { Server } from '../../protocol/server.ts';
import type { ToFillIn } from '../../coverage/to-fill-in.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';
import { askingClient } from './asking.ts';
import { findEntries } from './entries.ts';
import { isSettingsOf } from './settings.ts';
import type { Fix } from './find-fix.ts';
import { recogniseMeant } from './meant-root.ts';
import type { CatalogIndex } from './catalog-index.ts';
import type { RepairOptions } from './options.ts';
import type { Problem } from './problem.ts';
import { lineAt } from './position.ts';
import { editSource, readSource, type Edited, type Source } from './source.ts';
import { neededFiles, variablesToSet } from './to-set.ts';

/** The longest text that is read, in characters. */
const LONGEST = 1_000_000;
const MOST_SERVERS = 1_000;
const piece = 'It is a piece of a file: the file has { before it and } behind it.';

/** Recognises, reads and checks a pasted configuration. Nothing of it is run, nothing is sent. */
export async function repairText(
  text: string,
  { client: wanted, rows, path, system, broken, encoding }: RepairOptions,
  catalogIndex: CatalogIndex,
): Promise<Repair | Refusal> {
  if (isTooLong(text)) {
    return { problem: `It has ${text.length} characters; at most ${LONGEST} are read here.` };
  }
  const read = await readSource(text);
  if ('problem' in read) {
    const { problem, offset } = read;
    return { problem, ...(offset !== undefined && { line: lineAt(text, offset) }) };
  }
  const source = await asPasted(read, { broken, encoding });
  const found = await recogniseData(source.data, source.format, rows);
  const recognised = 'problem' in found ? ((await recogniseMeant(source, rows)) ?? found) : found;
  const usual = 'clients' in recognised ? recognised.clients : [];
  const asked =
    wanted === undefined
      ? (usual.find((each) => isSettingsOf(each, source.data, path)) ??
        (await askingClient(source.data, rows)))
      : await loadClient(wanted, rows);
  const known = asked ?? usual[0];
  if (known === undefined) {
    return 'problem' in recognised ? recognised : { problem: 'It belongs to no client.' };
  }
  const client = asked === undefined ? known : atPath(known, path);
  const reading = client.read?.(source.data) ?? { servers: [], notes: [], leftovers: [] };
  if (reading.servers.length > MOST_SERVERS) {
    return {
      problem: `It has ${reading.servers.length} servers; at most ${MOST_SERVERS} are read here.`,
    };
  }
  const isForeign =
    reading.servers.length === 0 &&
    (client.entries?.(source.data) ?? []).length === 0 &&
    'reading' in recognised &&
    recognised.reading.servers.length > 0 &&
    usual[0] !== known;
  const entries = isForeign ? [] : findEntries(client, source.data, reading, catalogIndex.resolver);
  const likely =
    asked === undefined
      ? withEditorVariables(
          usual.filter((each) => readsAsMuch(each, source, reading)),
          source.data,
        )
      : [];
  const isOpen = likely.length > 1;
  const { problems, unavoidable, toFillIn } = isOpen
    ? await findCommonProblems(source, likely, entries, catalogIndex, system)
    : await findProblems(source, client, entries, catalogIndex, usual[0], { path, system });
  const open = new Set(toFillIn.map(({ place }) => place));
  return {
    client: { id: client.id, name: client.name },
    others: usual.filter(({ id }) => id !== client.id).map(({ id, name }) => ({ id, name })),
    candidates: (isOpen ? likely : [client]).map(({ id, name }) => ({ id, name })),
    format: source.format,
    servers: reading.servers,
    problems,
    toFillIn,
    notes: [
      ...(source.isPiece ? [piece] : []),
      ...notesOf(reading),
      ...unavoidable,
      ...(isOpen ? [] : neededFiles(entries, client)),
    ],
    kept: keptOf(reading, problems),
    variables: variablesToSet(reading.servers, entries, isOpen ? likely : [client]).filter(
      (name) => !open.has(standIn(name)),
    ),
    offered: offeredOf(entries, catalogIndex),
  };
}

/** A text with what it was before it was mended, and in which encoding it came. */
async function asPasted(
  source: Source,
  { broken, encoding }: Pick<RepairOptions, 'broken' | 'encoding'>,
): Promise<Source> {
  const unread = broken === undefined ? undefined : await readSource(broken);
  return {
    ...source,
    ...(broken !== undefined && { broken }),
    ...(unread && 'problem' in unread && { unread }),
    ...(encoding !== undefined && { encoding }),
  };
}

/** Whether a text is longer than what is read. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST;
}

/** Does one fix, in the text itself; undefined where it no longer fits. */
export async function applyFix(text: string, fix: Pick<Fix, 'edits'>): Promise<Edited | undefined> {
  const source = await readSource(text);
  if ('problem' in source) return undefined;
  if (fix.edits.length === 0) return { text: source.text, isRewritten: false };
  return editSource(source, fix.edits);
}

function readsAsMuch(client: Client, { data }: Source, { servers }: Reading): boolean {
  return (client.read?.(data).servers.length ?? 0) === servers.length;
}

// What an editor fills in is written for those that do.
function withEditorVariables(clients: Client[], data: unknown): Client[] {
  if (!holdsText(data, editorVariable)) return clients;
  const those = clients.filter(
    ({ abilities }) => abilities.variables.forms?.includes('folder') === true,
  );
  return those.length === 0 ? clients : those;
}

// A finding tells of a missing type.
function notesOf({ notes }: Reading): string[] {
  return notes.flatMap((note) =>
    note.kind === 'type-missing' ? [] : [`${note.server}: ${describeAssumption(note)}`],
  );
}

// What a finding tells is no news here.
function keptOf({ leftovers }: Reading, problems: readonly Problem[]): Kept[] {
  const told = new Set(
    problems.flatMap(({ path, key }) =>
      path === undefined || (key ?? '') === ''
        ? []
        : [[...path, ...String(key).split('/')].join('.')],
    ),
  );
  const isTold = (path: string) => [...told].some((each) => `${each}.`.startsWith(`${path}.`));
  const left = leftovers.filter(
    ({ path, server, isWhole }) => server === undefined || isWhole || !isTold(path.join('.')),
  );
  return left.map(({ path, server, isWhole = false }) => ({
    path: path.join('.'),
    isServer: isWhole,
    ...(server !== undefined && { server }),
  }));
}

function offeredOf(
  entries: readonly ServerEntry[],
  { resolver, offered }: CatalogIndex,
): Offered[] {
  const found = entries.flatMap(({ declared }): [string, Offered][] => {
    const url = declared?.url ?? '';
    const endpoint = url === '' ? undefined : resolver.endpointOfUrl(url)?.endpoint;
    if (endpoint === undefined || !offered.has(endpoint.id)) return [];
    const template = endpoint.type === 'stdio' ? '' : endpoint.url;
    return [
      [
        endpoint.id,
        { id: endpoint.id, values: templateValues(template, url, domainsOf(endpoint)) ?? {} },
      ],
    ];
  });
  return [...new Map(found).values()];
}

/** What a pasted text is, what it says, and what is wrong with it. */
export interface Repair {
  client: Named;
  /** The clients that read it equally well: where there are several, somebody has to say which it is. */
  candidates: Named[];
  /** Clients whose it can be as well. */
  others: Named[];
  format: string;
  servers: Server[];
  problems: Problem[];
  /** The places that the catalog leaves open in what it prints of these servers. */
  toFillIn: ToFillIn[];
  /** What was assumed. */
  notes: string[];
  /** What was not understood and stays as it is. */
  kept: Kept[];
  /** What somebody has to set. */
  variables: string[];
  /** The endpoints of the catalog that it has and the builder can choose. */
  offered: Offered[];
}

/** An endpoint to choose in the builder, with what stands for its variables. */
export interface Offered {
  id: string;
  values: Record<string, string>;
}

/** Why a text is not read. */
export interface Refusal {
  problem: string;
  /** Absent where it is about no line of what was pasted. */
  line?: number;
  /** Where the guide on troubleshooting explains it, where it is a message. */
  anchor?: string;
}

/** A part by its place alone: its value may be secret, and stands in the text. */
export interface Kept {
  path: string;
  isServer: boolean;
  /** The server it belongs to. */
  server?: string;
}

interface Named {
  id: string;
  name: string;
}
