import { isServers } from '../../protocol/held-servers.ts';
import { isRecord } from '../../protocol/record.ts';
import type { ServerTarget } from '../targets.ts';
import { hasTarget } from './form.ts';

/** The keys under which older forms, and the libraries of MCP, hold the program, the transport or the headers of a server. */
export const nestedKeys = ['transport', 'source', 'command', 'requestInit'] as const;

/** Whether the parts of a server stand in an object under a key, where its client looks for them beside it. */
export function isNested({ server, client: { schema } }: ServerTarget, key: string): boolean {
  if (schema === undefined || !nestedKeys.some((each) => each === key)) return false;
  if (!isRecord(server.raw[key]) || schema.keys[key]?.holds === 'entry') return false;
  if (key === 'source' && !isServers({ source: server.raw[key] })) return false;
  if (key === 'requestInit') return isRecord(server.raw[key]['headers']);
  // Beside an address or a command of its own it is a key like any other.
  return key === 'command' || !hasTarget(schema, server.raw);
}
