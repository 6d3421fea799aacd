import { ownKey, type EntrySchema } from '../../clients/entry-schema.ts';
import { isServers } from '../../protocol/held-servers.ts';
import { isRecord } from '../../protocol/record.ts';
import type { ServerTarget } from '../targets.ts';
import { hasTarget } from './form.ts';

/** Words that name no server but are put around what belongs to one. */
export const wrappers = [
  'server',
  'servers',
  'config',
  'mcp',
  'mcpServer',
  'stdio',
  'http',
  'remote',
  'local',
  'connection',
  'options',
  'settings',
] as const;

/** The keys under which older forms, and the libraries of MCP, hold the program, the transport or the headers of a server. */
export const nestedKeys = ['transport', 'source', 'command', 'requestInit', ...wrappers] as const;

/** Whether a key of an entry is no name of a server but a word around all that belongs to it. */
export function isWrapper(raw: Readonly<Record<string, unknown>>, key: string): boolean {
  const holds = (each: string) => isServers({ each: raw[each] });
  return (
    wrappers.some((each) => each === key) &&
    holds(key) &&
    Object.keys(raw).filter(holds).length === 1
  );
}

/**
 * Whether a client that takes an address reads nothing of a command beside it: tried with Amp, and with Claude Code and
 * Cline where the type says that it is an address.
 */
function isUnread(schema: EntrySchema, raw: Readonly<Record<string, unknown>>): boolean {
  const [url = ''] = ownKey(schema, 'url') ?? [];
  return (
    schema.otherSide === 'unread' &&
    typeof raw[url] === 'string' &&
    (schema.bothTargets === 'command'
      ? isRemoteWord(schema, raw['type'])
      : schema.type.words[String(raw['type'])] !== 'stdio')
  );
}

function isRemoteWord({ type: { words } }: EntrySchema, type: unknown): boolean {
  return (
    typeof type === 'string' &&
    Object.hasOwn(words, type) &&
    words[type] !== 'stdio' &&
    words[type] !== null
  );
}

/** Whether all that a client reads of a server stands in an object inside it, so that nothing is missing there. */
export function isAllNested(target: ServerTarget): boolean {
  return nestedKeys.some((key) => key !== 'requestInit' && isNested(target, key));
}

/** Whether an object says by its type that it is something of the client's own, which is neither started nor reached. */
function isOwnKind({ type: { words } }: EntrySchema, held: unknown): boolean {
  const word = isRecord(held) ? held['type'] : undefined;
  return typeof word === 'string' && Object.hasOwn(words, word) && words[word] === null;
}

/** Whether the parts of a server stand in an object under a key, where its client looks for them beside it. */
export function isNested({ server, client: { schema } }: ServerTarget, key: string): boolean {
  if (schema === undefined || !nestedKeys.some((each) => each === key)) return false;
  if (!isRecord(server.raw[key]) || schema.keys[key]?.holds === 'entry') return false;
  if (key === 'source' && !isServers({ source: server.raw[key] })) return false;
  if (wrappers.some((each) => each === key)) {
    const isAll = isWrapper(server.raw, key) || isOwnKind(schema, server.raw[key]);
    return isAll && !hasTarget(schema, server.raw);
  }
  if (key === 'requestInit') return isRecord(server.raw[key]['headers']);
  // Beside an address or a command of its own it is a key like any other.
  return key === 'command' ? !isUnread(schema, server.raw) : !hasTarget(schema, server.raw);
}
