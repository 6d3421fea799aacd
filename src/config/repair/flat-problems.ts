import type { Client } from '../../clients/client.ts';
import { valueAt } from '../../protocol/data.ts';
import { isRecord } from '../../protocol/record.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';
import { nameOfServer } from '../paste/program.ts';
import { otherFormat } from './format-problems.ts';
import { start, toProblem, type Placed } from './placed.ts';
import type { Problem } from './problem.ts';
import { finding } from './rules.ts';

/** One server alone: enough to paste, and of a file nothing is read. */
export function loneProblems(source: Placed, client: Client, path = '-'): Problem[] {
  const { prefix, broken = '' } = source;
  if (client.root === undefined || prefix.length === 0) return [];
  // Of a list around it another finding tells.
  if (/^\s*\[/.test(broken)) return [];
  // It is turned into a file of the other format as a whole.
  if (otherFormat(source, client) !== undefined) return [];
  const isFile = path !== '-' && source.broken === undefined;
  const args = { found: 'server', expected: 'name', client: client.name } as const;
  const found = finding('mcp-not-object', start, args, isFile ? 'error' : 'warning');
  return [toProblem(source, client, found, { path: prefix, loneName: loneName(source) })];
}

/** A name for the one server that a text is. */
export function loneName({ data, prefix }: Placed): string {
  const entry = valueAt(data, prefix);
  return nameOfServer(isRecord(entry) ? entry : {});
}

/** Servers at the top of the file, without the key under which the client looks for them. */
export function flatProblems(
  source: Placed,
  client: Client,
  entries: readonly ServerEntry[],
): Problem[] {
  const [first] = entries;
  const isAnyFlat = first !== undefined && entries.every(({ path }) => path.length === 1);
  if (!isAnyFlat || client.root?.[0][0] === undefined || readsFlat(client)) return [];
  const isFlat =
    Object.keys(source.data).length === entries.length &&
    entries.every(({ declared }) => declared !== undefined);
  return [
    toProblem(source, client, flatFinding(client), {
      isFlat,
      path: (entries.find(({ server }) => server !== undefined) ?? first).path,
    }),
  ];
}

// Of Claude Code that is the file of a plugin.
function readsFlat({ root = [['']], abilities }: Client): boolean {
  return !abilities.readsPlugins && root.some(({ length }) => length === 0);
}

/** Whether a text is nothing but settings of servers that extensions bring, as Zed has them under the key of its servers. */
export function holdsExtensions(
  data: Readonly<Record<string, unknown>>,
  { schema }: Client,
): boolean {
  const { alone = [] } = schema ?? {};
  const isOne = ([name, value]: [string, unknown]) =>
    // A server of a language has settings too.
    /mcp|context-server/i.test(name) &&
    isRecord(value) &&
    isRecord(value['settings']) &&
    Object.keys(value).every((key) => alone.includes(key));
  const entries = Object.entries(data);
  return alone.includes('settings') && entries.length > 0 && entries.every(isOne);
}

/** What is said of servers at the top; what is pasted is mostly a project's, whose flat file is not read. */
export function flatFinding({ abilities, name, root }: Client) {
  const key = root?.[0].join('.') ?? '';
  const { readsPlugins } = abilities;
  return finding('mcp-flat', start, { client: name, key, readsPlugins }, 'error');
}
