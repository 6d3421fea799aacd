import { loadClient } from '../../clients/clients.ts';
import { describeUnsupported } from '../../clients/client.ts';
import { isRecord } from '../../protocol/record.ts';
import type { Server } from '../../protocol/server.ts';
import type { Root } from '../../clients/root.ts';
import { freeName } from '../../clients/name.ts';
import { parseConfiguration } from '../parse.ts';
import { holdsServers } from '../../protocol/servers-place.ts';
import { isLoneServer, wholeFile } from '../../protocol/lone-server.ts';
import { recogniseData } from '../recognise.ts';
import { dataOf, sameKind, type Pasted } from './pasted.ts';
import { inSharedWords } from './shared-words.ts';
import { namedClient } from './named-client.ts';
import { readShape } from './shapes.ts';
import { MOST_PARTS, readPart, type Part } from './part.ts';
import { readSharedYaml } from './shared-yaml.ts';
import { unwrapText } from './unwrap.ts';

/**
 * Reads what is no configuration as it stands but holds one: a command line, an install link, a block in
 * prose, broken JSON, a file of another form. Undefined where the text is one itself, or holds none.
 */
export async function readPaste(
  text: string,
  wanted?: string,
  file = '',
): Promise<Paste | undefined> {
  const whole = await parseConfiguration(text);
  if ('data' in whole) {
    const isJson = whole.format === 'json' || whole.format === 'jsonc';
    if (isTomlFile(whole)) return undefined;
    const own = await loadClient(wanted ?? '');
    const shape = readShape(whole.data, isJson && wanted === undefined, {
      root: own?.root,
      isOtherFile: isOtherFile(own?.root, file),
    });
    if (shape !== undefined) return pasteOf(shape, wanted, [], text);
    if (isJson) return undefined;
    // What is written in braces is no YAML, though that takes it.
    const isYaml = whole.format === 'yaml' && !/^\s*["']?\w+["']?\s*:\s*\{/.test(text);
    // Who reads YAML gets them turned where they stand.
    const shared = isYaml && own?.format !== 'yaml' ? readSharedYaml(whole.data) : undefined;
    // A line of prose or of a shell may be read as YAML.
    if (shared !== undefined || (isYaml && isOfClient(whole.data))) return shared;
  }
  const { texts, removed } = unwrapText(text);
  const parts: Part[] = [];
  for (const each of texts.slice(0, MOST_PARTS)) parts.push(...(await readPart(each, text)));
  const changes = removed.map((what) => `Left out: ${what}.`);
  const [first] = parts;
  if (first === undefined) return undefined;
  const all = sameKind(parts.map((part) => ('pasted' in part ? part.pasted : undefined)));
  if (all !== undefined) return pasteOf(all, wanted, changes);
  if (parts.length > 1) return mergeParts(parts, wanted, changes);
  if ('pasted' in first) return undefined;
  const [block = ''] = texts;
  return wholePart(first, text, wanted, { changes, isAlone: texts.length === 1, block });
}

/** The one configuration that a text holds, for the client that is named around it where none is chosen. */
async function wholePart(
  part: Extract<Part, { text: string }>,
  pasted: string,
  wanted: string | undefined,
  { changes, isAlone, block }: { changes: string[]; isAlone: boolean; block: string },
): Promise<Paste> {
  const text = part.text.trim();
  const written = pasted.includes(text) ? text : block;
  const named = wanted === undefined ? await namedClient(pasted, written, text) : undefined;
  const at = pasted.indexOf(block);
  const before = at < 1 ? '' : pasted.slice(0, at);
  return {
    what: part.what,
    ...(named !== undefined && { client: named }),
    text,
    changes: [...changes, ...part.changes],
    notes: [],
    ...(part.isMended && isAlone && { isMended: true }),
    // Each line keeps its number.
    ...(before.trim() !== '' && { block: before.replace(/[^\n]/g, '') + block }),
  };
}

/** Whether a file is no settings.json of VS Code, as its client or its path says. */
function isOtherFile(root: Root | undefined, file: string): boolean {
  return root !== undefined && (root[0].join() !== 'servers' || /mcp\.json$/i.test(file));
}

// Lines of a shell that set variables may be read as TOML, but have no tables.
function isTomlFile({ format, data }: { format: string; data: object }): boolean {
  if (format !== 'toml') return false;
  return Object.values(data).some(isRecord) || isLoneServer(data as Record<string, unknown>);
}

function isOfClient(data: Readonly<Record<string, unknown>>): boolean {
  const isNamed = ['extensions', 'mcp_servers', 'mcpServers'].some((key) =>
    Object.hasOwn(data, key),
  );
  return isNamed || holdsServers(data);
}

/** One configuration of several parts, in the words of the first one's client. */
async function mergeParts(
  parts: readonly Part[],
  wanted: string | undefined,
  changes: string[],
): Promise<Paste | undefined> {
  const taken = new Set<string>();
  const servers: Server[] = [];
  const notes = new Set<string>();
  const whats = new Set<string>();
  let first: string | undefined;
  for (const part of parts) {
    const each = await readServers(part);
    if (each === undefined) continue;
    const { client } = each;
    first ??= client.id;
    whats.add(each.what);
    for (const note of each.notes) notes.add(note);
    for (const server of each.servers) {
      const isKnown = servers.some((other) => isSameServer(other, server));
      if (isKnown) continue;
      const name = freeName(server.name, taken);
      taken.add(name);
      servers.push({ ...server, name });
      if (name !== server.name) {
        notes.add(
          `${server.name} is in it in another form too, here as ${name}: keep one of them.`,
        );
      }
    }
    changes.push(...each.changes);
  }
  const client = await loadClient(wanted ?? first ?? 'claude-code');
  if (client === undefined || servers.length === 0) return undefined;
  const written = client.configuration(servers);
  return {
    what: `${parts.length} parts (${[...whats].join(', ')})`,
    client: client.id,
    text: written.text,
    changes: [...new Set(changes), 'Put together into one configuration.'],
    notes: [...notes, ...written.unsupported.map(describeUnsupported)],
  };
}

/** The servers of one part, as the client reads them that it is of. */
async function readServers(part: Part) {
  const each =
    'pasted' in part
      ? await pasteOf(part.pasted, undefined, [])
      : { ...part, notes: [], client: undefined };
  const parsed = each && (await parseConfiguration(each.text));
  if (parsed === undefined || 'problem' in parsed) return undefined;
  const { data } = wholeFile(parsed.data, parsed.format);
  const recognised = await recogniseData(data, parsed.format);
  if ('problem' in recognised) return undefined;
  const own = each?.client === undefined ? undefined : await loadClient(each.client);
  const client = own ?? recognised.clients[0];
  if (each === undefined || client === undefined) return undefined;
  return { ...each, client, servers: client.read?.(data).servers ?? [] };
}

function isSameServer(a: Server, b: Server): boolean {
  return JSON.stringify({ ...a, title: '' }) === JSON.stringify({ ...b, title: '' });
}

/** The configuration of servers that were pasted in another form. */
async function pasteOf(
  pasted: Pasted,
  wanted: string | undefined,
  changes: string[],
  original?: string,
): Promise<Paste | undefined> {
  const own = await loadClient(pasted.client ?? wanted ?? 'claude-code');
  const shared = await loadClient('claude-code');
  const target = wanted === undefined ? own : await loadClient(wanted);
  if (own === undefined || shared === undefined || target === undefined) return undefined;
  const isShared = pasted.isShared === true || pasted.client === undefined;
  const source = isShared ? shared : own;
  const data = dataOf(isShared ? inSharedWords(pasted, own) : pasted, source);
  const notes = [...(pasted.notes ?? [])];
  let text: string;
  let places: Places | undefined;
  if (source.id === target.id && target.format !== 'toml') {
    text =
      target.format === 'yaml'
        ? (await import('yaml')).stringify(data, { lineWidth: 0 }).trim()
        : JSON.stringify(data, null, 2);
    const paths = pasted.entries.flatMap(({ name, path }) =>
      path === undefined ? [] : [[name, path] as const],
    );
    if (original !== undefined && paths.length > 0)
      places = { root: target.root?.[0] ?? [], paths };
  } else {
    const written = target.configuration(withSettings(source.read?.(data).servers ?? [], pasted));
    text = written.text;
    notes.push(...written.unsupported.map(describeUnsupported));
    notes.push(...written.notes.map((note) => note.text));
  }
  if (text === '') return undefined;
  return {
    what: pasted.what,
    // A command alone may be meant for any client.
    ...((pasted.client ?? wanted) !== undefined && { client: target.id }),
    text,
    changes,
    notes: [...new Set(notes)],
    ...(pasted.isWrong === true && { isWrong: true }),
    ...(places && { places }),
  };
}

function withSettings(servers: readonly Server[], { entries, client }: Pasted): Server[] {
  return servers.map((server, index) => {
    const settings = entries[index]?.settings;
    const used = settings === undefined ? server : { ...server, settings };
    // What a command of the client says is meant for that client.
    if (used.type === 'stdio' || used.oauth === undefined || client === undefined) return used;
    return { ...used, oauth: { ...used.oauth, owner: client } };
  });
}

/** What a paste was and the configuration that it comes to. */
export interface Paste {
  /** Such as "a command line of Claude Code". */
  what: string;
  /** The client of the configuration; to be found out where absent. */
  client?: string;
  text: string;
  /** What was changed to read it. */
  changes: string[];
  /** What is to know of it. */
  notes: string[];
  places?: Places;
  /** All of the text is in it, mended: it may stand in its place. */
  isMended?: true;
  /** What was pasted, without the words around it. */
  block?: string;
  /** The program that it is of refuses it, or makes something else of it; its notes say what. */
  isWrong?: true;
}

/** Where the entries of a configuration stand in the file that it was taken from. */
export interface Places {
  root: readonly string[];
  paths: readonly (readonly [name: string, path: readonly (string | number)[]])[];
}
