import { placeFor } from './code-text.ts';
import type { Group, Value } from './code-tree.ts';
import { compactEntry } from './pasted.ts';
import { readCommands } from './shell-words.ts';

/** A server of what a group of code says; undefined where it is none. */
export function entryOf(
  fields: Fields,
  around: { callee: string; isServers: boolean },
): Entry | undefined {
  const given = withPositions(fields, around.callee);
  const name = ['server_label', 'name', 'id']
    .map((key) => textOf(given[key]))
    .find((each) => each !== undefined);
  const line = textOf(given['fullcommand'] ?? given['full_command']);
  const [words] = line === undefined ? [] : readCommands(line);
  const command = words?.[0] ?? textOf(given['command']);
  const isMeant =
    around.isServers || 'args' in given || 'arguments' in given || words !== undefined;
  const rest = words?.slice(1) ?? listOf(given['args'] ?? given['arguments']);
  const env = textsOf(given['env'] ?? given['environment'] ?? given['environmentvariables']);
  if (command !== undefined && isMeant) {
    const entry = { command, args: rest, env, cwd: textOf(given['cwd']), ...kept(given) };
    return { entry: compactEntry(entry), left: leftOf(given), name };
  }
  const url = urlKeys.map((key) => textOf(given[key])).find((each) => each !== undefined);
  const kind = [textOf(given['transport']), textOf(given['type']), around.callee].join(' ');
  const isRemote =
    around.isServers || 'server_url' in given || /\b(?:sse|streamable|mcp)|_http\b/i.test(kind);
  if (url === undefined || !isRemote || !/^(?:https?:|wss?:|<|\$\{)/i.test(url)) return undefined;
  const entry = {
    type: /sse/i.test(kind) && !/streamable/i.test(kind) ? 'sse' : 'http',
    url,
    headers: { ...authorizationOf(given), ...textsOf(given['headers']) },
    ...kept(given),
  };
  return { entry: compactEntry(entry), left: leftOf(given), name };
}

/** What is known by its place alone, where the name that is called says what stands there. */
function withPositions({ named, plain }: Fields, callee: string): Named {
  const order = orders.find(({ pattern }) => pattern.test(callee))?.order;
  // A name of the code is no program.
  if (order === undefined || typeof plain[0] !== 'string' || plain[0].startsWith('<')) return named;
  if (order === 'line') return { ...named, command: plain[0], args: groupOf(plain.slice(1)) };
  const isUrl = /^(?:https?|wss?):/i.test(plain[0]);
  const isLocal = order[0] === 'url' && 'args' in named;
  const keys = isUrl ? ['url'] : isLocal ? local : order;
  // Some take the arguments one by one, with the environment before them.
  const single = plain.slice(1).filter((value) => typeof value === 'string');
  if (keys === local && single.length > 0)
    return { ...named, command: plain[0], args: groupOf(single) };
  const placed = keys.map((key, index) => [key, plain[index]] as const);
  return { ...Object.fromEntries(placed.filter(([, value]) => value !== undefined)), ...named };
}

const local = ['command', 'args', 'env'];
const orders: readonly { pattern: RegExp; order: 'line' | readonly string[] }[] = [
  { pattern: /\bexec\.Command|ProcessBuilder/, order: 'line' },
  { pattern: /StdioServerDefinition/, order: ['name', ...local] },
  { pattern: /HttpServerDefinition/, order: ['name', 'url', 'headers'] },
  { pattern: /stdio|ServerParameters|withCommand/i, order: local },
  { pattern: /streamable|sse|mcp|transport/i, order: ['url', 'headers'] },
];

function groupOf(values: readonly Value[]): Group {
  const members = values.map((value) => ({
    isGiven: false,
    isStatement: false,
    value,
    groups: [],
  }));
  return { callee: '', isList: true, members };
}

const urlKeys = ['url', 'server_url', 'serverurl', 'httpurl', 'uri', 'endpoint'];
const known = new Set([
  ...urlKeys,
  ...'command args arguments env environment environmentvariables cwd headers type transport name server_label id authorization authorization_token fullcommand full_command disabled description label'.split(
    ' ',
  ),
]);

function leftOf(given: Named): string[] {
  return Object.entries(given).flatMap(([key, value]) =>
    known.has(key) || value === undefined ? [] : [key],
  );
}

function kept({ disabled }: Named): Record<string, unknown> {
  return disabled === true ? { disabled } : {};
}

function authorizationOf(given: Named): Record<string, string> {
  const token = textOf(given['authorization'] ?? given['authorization_token']);
  if (token === undefined) return {};
  return { Authorization: /^\w+ /.test(token) ? token : `Bearer ${token}` };
}

function textOf(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function listOf(value: Value): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return value.members.flatMap(({ value: each }) => written(each));
}

function written(value: Value): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return typeof value === 'object' && value !== null ? [placeFor(value.callee)] : [];
}

function textsOf(value: Value): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    value.members.flatMap(({ key, value: each }) =>
      key === undefined ? [] : written(each).map((text): [string, string] => [key, text]),
    ),
  );
}

type Named = Readonly<Record<string, Value>>;

/** What a group says by names, in small letters, and by place. */
export interface Fields {
  named: Named;
  plain: Value[];
}

interface Entry {
  entry: Record<string, unknown>;
  left: string[];
  name: string | undefined;
}
