import {
  ProtocolError,
  SSEClientTransport,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { Answer, AnswerState } from '../catalog/answer.ts';
import { cleanLine } from './clean.ts';
import { guardedFetch, type Guarded } from './guarded-fetch.ts';
import type { Hear } from './listing.ts';
import { networkReason } from './network-reason.ts';
import { readSignIn } from './sign-in.ts';
import { talk, timeoutReason } from './talk.ts';

/**
 * Asks a server at a URL who it is and which tools it has: over the transport its entry names, and over
 * the other one where it is no server of the first. Never throws for what a server does.
 */
export async function askRemote(question: RemoteQuestion): Promise<Reply> {
  const first = await attempt(question);
  if (!mayBeOther.has(first.state)) return first;
  const other = question.transport === 'http' ? 'sse' : 'http';
  const second = await attempt({ ...question, transport: other });
  return second.state === 'answers' || second.state === 'sign-in' ? second : first;
}

async function attempt({ url, transport, headers, timeout, hear }: RemoteQuestion): Promise<Reply> {
  const address = new URL(url);
  const guarded = guardedFetch(address, headers);
  const connection = makeTransport[transport](address, guarded.fetch);
  const { identity, listed, error } = await talk(connection, transport, timeout, hear);
  guarded.stop();
  if (listed !== undefined) return { state: 'answers', ...identity, ...listed };
  const failure = describeFailure(guarded.last, error, timeout);
  if (failure.state === 'sign-in' && guarded.last.response !== undefined) {
    const signIn = await readSignIn(address, guarded.last.response, timeout);
    return { ...failure, ...identity, signIn };
  }
  // Some servers greet everyone and have no list of tools to show.
  return identity === undefined ? failure : { state: 'answers', ...identity };
}

function describeFailure(
  { response, error }: Guarded['last'],
  thrown: unknown,
  timeout: number,
): Reply {
  const late = timeoutReason(thrown, timeout);
  if (late !== undefined) return { state: 'unreachable', detail: late };
  if (error !== undefined) return { state: 'unreachable', detail: networkReason(error) };
  if (response === undefined) {
    return { state: 'unreachable', detail: cleanLine(messageOf(thrown)) ?? 'it was not asked' };
  }
  const { status } = response;
  const asksSignIn = status === 401 || (status === 403 && response.headers.has('www-authenticate'));
  if (asksSignIn) return { state: 'sign-in', status };
  const state = statusStates.find(([pattern]) => pattern.test(String(status)))?.[1] ?? 'refuses';
  if (state === 'moved') {
    const detail = cleanLine(response.headers.get('location'));
    return { state, status, ...(detail !== undefined && { detail }) };
  }
  if (state !== 'not-mcp') return { state, status };
  if (thrown instanceof ProtocolError) {
    return { state: 'refuses', status, detail: `error ${thrown.code} of the protocol` };
  }
  const type = cleanLine(response.headers.get('content-type')?.split(';')[0], 60);
  return { state, status, detail: `its answer is ${type ?? 'of no type'}, no message of MCP` };
}

function messageOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error ? cause.message : message;
}

const makeTransport = {
  http: (url: URL, fetch: Guarded['fetch']) => new StreamableHTTPClientTransport(url, { fetch }),
  sse: (url: URL, fetch: Guarded['fetch']) => new SSEClientTransport(url, { fetch }),
};

const mayBeOther = new Set<AnswerState>(['refuses', 'gone', 'not-mcp']);

const statusStates: readonly (readonly [RegExp, AnswerState])[] = [
  [/^(404|410)$/, 'gone'],
  [/^3/, 'moved'],
  [/^5/, 'fails'],
  [/^4/, 'refuses'],
  [/^2/, 'not-mcp'],
];

/** What to ask: a URL, the transport its entry names, headers with real values, milliseconds to wait. */
export interface RemoteQuestion {
  url: string;
  transport: 'http' | 'sse';
  headers?: Readonly<Record<string, string>>;
  timeout: number;
  hear?: Hear;
}

/** An answer without the day and the address, which the asker knows. */
export type Reply = Omit<Answer, 'asked' | 'address'>;
