import { Client } from '@modelcontextprotocol/client';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { identityOf, listTools } from './listing.ts';
import type { Identity, Reply } from './remote.ts';
import { TimeoutError, within } from './within.ts';

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
}: CommandQuestion): Promise<Reply> {
  const client = new Client({ name: 'connector-catalog', version: '1' });
  const transport = new StdioClientTransport({
    command,
    args: [...args],
    env: { ...getDefaultEnvironment(), ...env },
    stderr,
  });
  let identity: Identity | undefined;
  try {
    await within(timeout, client.connect(transport, { timeout }));
    identity = { transport: 'stdio', ...identityOf(client) };
    const tools = await within(timeout, listTools(client, timeout));
    return { state: 'answers', ...identity, tools };
  } catch (error) {
    if (identity !== undefined) return { state: 'answers', ...identity };
    return describeFailure(error, timeout);
  } finally {
    await within(5_000, client.close()).catch(() => {});
  }
}

function describeFailure(error: unknown, timeout: number): Reply {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return { state: 'unreachable', detail: 'the command is not installed' };
  if (code === 'EACCES') return { state: 'unreachable', detail: 'the command may not be run' };
  if (error instanceof TimeoutError || code === 'REQUEST_TIMEOUT') {
    return { state: 'unreachable', detail: `no answer within ${timeout / 1000} s` };
  }
  return { state: 'not-mcp', detail: 'it ended or did not speak MCP on its standard output' };
}

/** What to start: a command as a shell would split it, its environment, milliseconds to wait. */
export interface CommandQuestion {
  command: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  timeout: number;
  stderr?: 'ignore' | 'inherit';
}
