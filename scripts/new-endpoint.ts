import { isLiteralHeader, isLiteralSecret } from '../src/protocol/secret.ts';
import {
  domainsOf,
  fillTemplate,
  isEndpointUrl,
  isLoopbackUrl,
  templateVariables,
  type HeldVariables,
} from '../src/protocol/url-template.ts';
import { fitValue } from '../src/config/template-value.ts';
import type { Question } from '../src/probe/ask.ts';
import type { DraftEndpoint } from '../src/probe/draft.ts';
import { fillValues } from '../src/probe/fill.ts';
import { parseAssignments } from './assignments.ts';
import { UsageError } from './usage-error.ts';

/** The endpoint a person typed: a URL, or a command with its arguments. Throws where it is neither. */
export function readEndpoint(typed: TypedEndpoint): DraftEndpoint {
  const { words, isCommand, type } = typed;
  const [first, ...rest] = words;
  const headers = parseAssignments('header', typed.header);
  const env = parseAssignments('env', typed.env.map(nameToReference));
  refuseSecrets('header', headers, (_, value) => isLiteralHeader(value));
  refuseSecrets('env', env, isLiteralSecret);
  if (first === undefined) {
    throw new UsageError('Missing a URL, or a command after "--".');
  }
  if (isCommand) {
    refuse('header', headers, 'a URL');
    return { type: 'stdio', command: first, args: orNothing(rest), env: orNothing(env) };
  }
  refuse('env', env, 'a command after "--"');
  if (rest.length > 0) {
    throw new UsageError(`"${rest[0]}" stands behind the URL. Put a command after "--".`);
  }
  if (!/^https?:/i.test(first) || !isEndpointUrl(first)) {
    throw new UsageError(
      `"${first}" is no address of a server. Give an https URL such as https://mcp.example.com/mcp (http for this machine only), or a command after "--".`,
    );
  }
  if (type !== 'http' && type !== 'sse') {
    throw new UsageError(`--type takes http or sse, not "${type}".`);
  }
  return { type, url: first, headers: orNothing(headers) };
}

/** Whether an endpoint is there for the machine it was typed at alone: a server on it, or a file of it. */
export function isOfThisMachine(endpoint: DraftEndpoint): boolean {
  if (endpoint.type !== 'stdio') return isLoopbackUrl(endpoint.url);
  const { command, args = [] } = endpoint;
  return [command, ...args].some((word) => {
    const value = word.replace(/^-[^=]*=/, '');
    return LOCAL_PATH.test(value) || isLoopbackUrl(value);
  });
}

// A folder from the root, of the user or beside, in the form of any system, and its address.
const LOCAL_PATH = /^(?:\/|~[\\/]|\.{1,2}(?:[\\/]|$)|[a-z]:[\\/]|\\\\|file:)/i;

/** The question to ask of a new endpoint. Throws where a variable has no value. */
export function questionOfNew(
  endpoint: DraftEndpoint,
  set: readonly string[],
  timeout: number,
  environment: NodeJS.ProcessEnv,
): Question {
  const variables = parseAssignments('set', set);
  const given = endpoint.type === 'stdio' ? endpoint.env : endpoint.headers;
  const { filled: secrets, missing } = fillValues(given ?? {}, environment);
  if (missing.length > 0) {
    throw new UsageError(`Missing the variable ${missing.join(', ')}; set it, then ask again.`);
  }
  const fill = (text: string) => {
    const typed = templateVariables(text).flatMap((name): [string, string][] => {
      if (!Object.hasOwn(variables, name)) return [];
      const fit = fitValue(
        text,
        name,
        variables[name] ?? '',
        domainsOf('variables' in endpoint ? (endpoint as HeldVariables) : {}),
      );
      if ('problem' in fit) throw new UsageError(fit.problem);
      return [[name, fit.value]];
    });
    const filled = fillTemplate(text, Object.fromEntries(typed));
    const [open] = templateVariables(filled);
    if (open === undefined) return filled;
    throw new UsageError(`Missing --set ${open}=VALUE, a value of {${open}} to ask with.`);
  };
  if (endpoint.type === 'stdio') {
    const { command, args = [] } = endpoint;
    return { command, args: args.map(fill), env: secrets, timeout, stderr: 'inherit' };
  }
  return { url: fill(endpoint.url), transport: endpoint.type, headers: secrets, timeout };
}

function refuseSecrets(
  option: string,
  values: Record<string, string>,
  isLiteral: (name: string, value: string) => boolean,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (!isLiteral(name, value)) continue;
    throw new UsageError(
      `--${option} ${name} holds a value, which would be published. Name a variable, such as '${name}=\${API_TOKEN}' in single quotes.`,
    );
  }
}

function refuse(option: string, values: Record<string, string>, expected: string): void {
  if (Object.keys(values).length > 0) {
    throw new UsageError(`--${option} goes with ${expected} only.`);
  }
}

function nameToReference(text: string): string {
  return /^\w+$/.test(text) ? `${text}=\${${text}}` : text;
}

function orNothing<Value extends object>(value: Value): Value | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

/** What was typed: words, whether they came after "--", and the options about the endpoint. */
export interface TypedEndpoint {
  words: readonly string[];
  isCommand: boolean;
  type: string;
  header: readonly string[];
  env: readonly string[];
}
