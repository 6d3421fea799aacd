import { Client, SdkError, SdkErrorCode, type Transport } from '@modelcontextprotocol/client';
import type { Answer } from '../catalog/answer.ts';
import { identityOf, listTools, type Hear, type ToolList } from './listing.ts';
import { TimeoutError, within } from './within.ts';

/**
 * Connects to a server, asks who it is and which tools it has, and parts. What it said before something
 * went wrong comes with the error.
 */
export async function talk(
  connection: Transport,
  transport: NonNullable<Answer['transport']>,
  timeout: number,
  hear?: Hear,
): Promise<Talk> {
  const client = new Client(
    { name: 'connector-catalog', version: '1' },
    // The older transport has no newer protocol; over a pipe asking for it would start a second process.
    transport === 'http' ? { versionNegotiation: { mode: 'auto' } } : {},
  );
  let identity: Talk['identity'];
  try {
    await within(timeout, client.connect(connection, { timeout }));
    identity = { transport, ...identityOf(client) };
    return { identity, listed: await within(timeout, listTools(client, timeout, hear)) };
  } catch (error) {
    return { identity, error };
  } finally {
    await within(5_000, client.close()).catch(() => {});
  }
}

/** Why there was no answer, where the time was up. */
export function timeoutReason(error: unknown, timeout: number): string | undefined {
  const isLate =
    error instanceof TimeoutError ||
    (error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout);
  return isLate ? `no answer within ${timeout / 1000} s` : undefined;
}

/** What a server said. */
export interface Talk {
  identity: Pick<Answer, 'transport' | 'protocol' | 'server'> | undefined;
  listed?: ToolList;
  error?: unknown;
}
