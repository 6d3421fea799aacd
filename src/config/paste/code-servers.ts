import { isRecord } from '../../protocol/record.ts';
import { placeFor } from './code-text.ts';
import { readTree, type Group, type Member, type Value } from './code-tree.ts';
import { entryOf, type Fields } from './code-entry.ts';
import { nameOfUrl, readProgram } from './program.ts';
import { slugName } from '../../clients/name.ts';
import type { Pasted, PastedEntry } from './pasted.ts';

/**
 * The servers that code of a program starts or connects to, in Python, JavaScript and their like, as far as the code
 * itself says them. Nothing of it is run.
 */
export function readCode(text: string): Pasted | undefined {
  const { members } = readTree(text);
  const found = members.flatMap((member) => {
    if (member.isGiven || member.isStatement) return serversOf(member, nothing);
    // JSON may have words around it.
    const called = member.groups.filter(({ callee }) => callee !== '');
    return called.flatMap((group) => serversIn(group, nothing));
  });
  return pastedOf('code of a program', withConstants(found, members));
}

/** With the texts that the code itself gives to the names which stand for them. */
function withConstants(found: readonly Found[], members: readonly Member[]): Found[] {
  const texts = new Map(
    members.flatMap(({ key, isGiven, value }) =>
      isGiven && key !== undefined && typeof value === 'string'
        ? [[placeFor(key), value] as const]
        : [],
    ),
  );
  if (texts.size === 0) return [...found];
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/<[\w.-]{1,60}>/g, (place) => texts.get(place) ?? place);
    if (Array.isArray(value)) return value.map(fill);
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each)]));
  };
  return found.map((each) => ({
    ...each,
    entry: { ...each.entry, entry: fill(each.entry.entry) as Record<string, unknown> },
  }));
}

/** The servers in data of a request to a model, each with its name inside of it. */
export function readRequest(data: Readonly<Record<string, unknown>>): Pasted | undefined {
  const { members } = groupOf(data);
  const found = members
    .flatMap((member) => serversOf(member, nothing))
    .filter(({ isListed }) => isListed);
  return pastedOf('a list of servers as programs have it', found);
}

function pastedOf(what: string, found: readonly Found[]): Pasted | undefined {
  if (found.length === 0) return undefined;
  const dropped = new Set(found.flatMap(({ left }) => left));
  const isOpen = /<[\w.-]+>|"\/path\/to\//.test(JSON.stringify(found.map(({ entry }) => entry)));
  const notes = [
    ...(isOpen
      ? ['What the program works out itself stands as a place to fill in: put your value there.']
      : []),
    ...(dropped.size > 0
      ? [
          `Left out, as files of clients do not say it in this way: ${[...dropped].slice(0, 8).join(', ')}.`,
        ]
      : []),
  ];
  return { what, entries: found.map(({ entry }) => entry), isShared: true, notes };
}

function serversOf(member: Member, around: Around): Found[] {
  const { key, isGiven, value, groups } = member;
  const isPlace = /^connections$/.test(key ?? '');
  const kind = /^(?:sse|stdio|streamable-http)$/.exec(key ?? '')?.[0] ?? around.kind;
  const own: Around = {
    isServers: around.isServers || isPlace || /mcp|^servers$/i.test(key ?? ''),
    isItem: around.isItem,
    isListed: around.isListed === true || isPlace,
    ...(kind !== undefined && { kind }),
    ...(key === undefined
      ? around.variable !== undefined && { variable: around.variable }
      : isGiven
        ? { variable: key }
        : { key }),
  };
  const inside = isGroup(value) && !groups.includes(value) ? [value, ...groups] : groups;
  return inside.flatMap((group) =>
    serversIn(group, group === value ? own : { ...own, key: undefined }),
  );
}

function serversIn(group: Group, around: Around): Found[] {
  const fields = fieldsOf(group);
  const isServers = around.isServers || isOfServers(group);
  const callee = `${calleesOf(group)} ${around.kind ?? ''}`;
  const read = group.isList ? undefined : entryOf(fields, { callee, isServers });
  if (read === undefined) {
    const { variable, kind } = around;
    const { isListed } = around;
    const inside = {
      isServers,
      isItem: group.isList,
      variable,
      ...(isListed === true && { isListed }),
      ...(kind !== undefined && { kind }),
    };
    return group.members.flatMap((member) => serversOf(member, inside));
  }
  const name = nameOf(read.name, around, read.entry);
  const { server_url: own, type } = fields.named;
  const isInner = group.members.some(({ key, value }) => key === 'transport' && isGroup(value));
  const isListed =
    around.isListed === true || own !== undefined || ((type === 'url' || isInner) && around.isItem);
  return [{ entry: { name, entry: read.entry }, left: read.left, isListed }];
}

function isOfServers({ callee }: Group): boolean {
  return /mcp|stdio|streamable|sse/i.test(callee);
}

function calleesOf({ callee, members }: Group): string {
  const inner = members.flatMap(({ key, value }) =>
    isGroup(value) && (key === undefined || wrappers.test(key)) ? [value.callee] : [],
  );
  return [callee, ...inner].join(' ');
}

/** What a group says, with what stands one or two brackets deeper and is meant of the same thing. */
function fieldsOf(group: Group, deep = 0): Fields {
  const named: Record<string, Value> = {};
  const plain: Value[] = [];
  const first = group.members.find(({ key }) => key === undefined)?.value;
  // Behind an address its options follow, behind a program its arguments.
  const isOpen = group.callee !== '' && (isGroup(first) || isAddress(first));
  for (const { key, value } of group.members) {
    const isMeant = key === undefined ? isOpen : wrappers.test(key);
    if (isGroup(value) && !value.isList && isMeant && deep < 3) {
      const inner = fieldsOf(value, deep + 1);
      for (const [name, each] of Object.entries(inner.named)) named[name] ??= each;
      plain.push(...inner.plain);
    } else if (key === undefined) plain.push(value);
    else named[key.toLowerCase()] ??= value;
  }
  return { named, plain };
}

function isAddress(value: Value): boolean {
  return typeof value === 'string' && /^(?:https?|wss?):/i.test(value);
}

const wrappers =
  /^(?:params|server_?params|connection_?params|transport|tool_config|request_?init|stdio|server_?config)$/i;

function nameOf(own: string | undefined, around: Around, entry: PastedEntry['entry']): string {
  const { key } = around;
  const candidates = [own?.split(',')[0], around.variable];
  const found =
    key !== undefined && !wrappers.test(key) && !generals.has(key.toLowerCase())
      ? key
      : candidates.find((each) => each !== undefined && each !== '' && !isGeneral(each));
  if (found !== undefined) return /^[\w.@/-]+$/.test(found) ? found : slugName(found);
  const { url, command, args } = entry;
  if (typeof url === 'string') return nameOfUrl(url);
  const words = [command, ...(Array.isArray(args) ? args : [])].map(String);
  return readProgram(words, {})?.name ?? 'server';
}

/** Whether a name says only what kind of thing it is. */
function isGeneral(name: string): boolean {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_\-. $]/)
    .filter((word) => word !== '')
    .every((word) => generals.has(word));
}

const generals = new Set(
  'lambda async err process proc builder mcp stdio http sse my the server servers client clients connection connections transport param params parameters config configuration option options tool tools toolset cmd agent module exports default input response remote local streamable init session request root collection definition'.split(
    ' ',
  ),
);

function groupOf(data: object): Group {
  const members = Object.entries(data).map(([key, each]: [string, unknown]): Member => {
    const value = valueOf(each);
    return {
      ...(!Array.isArray(data) && { key }),
      isGiven: false,
      isStatement: false,
      value,
      groups: isGroup(value) ? [value] : [],
    };
  });
  return { callee: '', isList: Array.isArray(data), members };
}

function valueOf(value: unknown): Value {
  if (typeof value === 'object' && value !== null) return groupOf(value);
  return value as Value;
}

function isGroup(value: Value): value is Group {
  return typeof value === 'object' && value !== null;
}

/** What is known from outside of a group. */
interface Around {
  key?: string | undefined;
  variable?: string | undefined;
  /** Whether it is said there that servers of MCP follow. */
  isServers: boolean;
  /** Whether it is one of a list. */
  isItem: boolean;
  /** Whether they stand where no client has servers. */
  isListed?: boolean;
  /** How the servers there are spoken to. */
  kind?: string;
}

const nothing: Around = { isServers: false, isItem: false };

interface Found {
  entry: PastedEntry;
  /** The names of what has no place in a client's file. */
  left: string[];
  isListed: boolean;
}
