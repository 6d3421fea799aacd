import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { Hear } from './listing.ts';
import { networkVariables } from './network-variables.ts';
import type { Reply } from './remote.ts';
import { talk, timeoutReason } from './talk.ts';

/**
 * Starts a command and asks it over standard input and output who it is and which tools it has. Only
 * for commands that the person at the keyboard named. Never throws for what the command does.
 */
export async function askCommand({
  command,
  args = [],
  env = {},
  timeout,
  stderr = 'ignore',
  hear,
}: CommandQuestion): Promise<Reply> {
  const connection = new StdioClientTransport({
    command,
    args: [...args],
    env: { ...getDefaultEnvironment(), ...networkVariables(process.env), ...env },
    stderr,
  });
  const { identity, listed, error } = await talk(connection, 'stdio', timeout, hear);
  return identity === undefined
    ? describeFailure(error, timeout)
    : { state: 'answers', ...identity, ...listed };
}

function describeFailure(error: unknown, timeout: number): Reply {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return { state: 'unreachable', detail: 'the command is not installed' };
  if (code === 'EACCES') return { state: 'unreachable', detail: 'the command may not be run' };
  const late = timeoutReason(error, timeout);
  if (late !== undefined) return { state: 'unreachable', detail: late };
  return { state: 'not-mcp', detail: 'it ended or did not speak MCP on its standard output' };
}

/** What to start: a command as a shell would split it, its environment, milliseconds to wait. */
export interface CommandQuestion {
  command: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  timeout: number;
  stderr?: 'ignore' | 'inherit';
  hear?: Hear;
}
