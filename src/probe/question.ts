import type { Endpoint } from '../catalog/endpoint.ts';
import type { SignIn } from '../catalog/sign-in.ts';
import { addressOf } from '../catalog/address.ts';
import { templateVariables } from '../protocol/url-template.ts';
import type { Question } from './ask.ts';
import { fillValues } from './fill.ts';

/** The question to ask of an endpoint, or why it is not asked. */
export function questionOf(
  endpoint: Endpoint,
  ways: readonly SignIn[],
  { environment, withTokens, withCommands, timeout }: Asking,
): Question | { skipped: string } {
  if (templateVariables(addressOf(endpoint)).length > 0) {
    return { skipped: 'its address depends on the customer' };
  }
  if (endpoint.type === 'ws') return { skipped: 'WebSocket is not asked' };
  if (endpoint.type === 'stdio') {
    if (!withCommands) return { skipped: 'a command; --commands runs it on this machine' };
    const env = fillValues(endpoint.env ?? {}, environment).filled;
    const { command, args = [] } = endpoint;
    return { command, args, env, timeout: Math.max(timeout, MINIMUM_FOR_COMMANDS) };
  }
  const { url, type: transport } = endpoint;
  const tokens = ways.flatMap((way) => (way.method === 'token' ? [way.headers ?? {}] : []));
  const all = withTokens ? Object.assign({}, endpoint.headers, ...tokens) : {};
  return { url, transport, headers: fillValues(all, environment).filled, timeout };
}

// `npx` may have to fetch the package first.
const MINIMUM_FOR_COMMANDS = 60_000;

/** What the asker allows: tokens of the environment, commands to run, milliseconds to wait. */
export interface Asking {
  environment: Readonly<Record<string, string | undefined>>;
  withTokens: boolean;
  withCommands: boolean;
  timeout: number;
}
