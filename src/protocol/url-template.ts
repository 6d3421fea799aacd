import { hiddenIn } from '../diagnostics/hidden.ts';

// `${NAME}` is the reader’s environment, not a part of the template.
const VARIABLE = /(?<!\$)\{(\w+)\}/g;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The names of the {variables} in a template, each once, in order.
 * @example
 * templateVariables('https://{account}.example.com/{account}/{db}') // => ['account', 'db']
 */
export function templateVariables(template: string): string[] {
  return [...new Set([...template.matchAll(VARIABLE)].map((match) => match[1] ?? ''))];
}

/**
 * Replaces {variables} by the values given; those without a value stay.
 * @example
 * fillTemplate('https://{account}.example.com', { account: 'acme' }) // => 'https://acme.example.com'
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(VARIABLE, (text, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? text) : text,
  );
}

/**
 * What stands for each {variable} of a template in a URL made of it, without those that are still to be
 * filled in; undefined where the URL is not made of it.
 * @example
 * templateValues('https://{account}.example.com/mcp', 'https://acme.example.com/mcp') // => { account: 'acme' }
 */
export function templateValues(
  template: string,
  text: string,
  domains: Domains = {},
): Record<string, string> | undefined {
  const key = endpointKey(text);
  const found = key === undefined ? null : templatePattern(template, domains).exec(key);
  if (found === null) return undefined;
  const names = [...(endpointKey(template) ?? template).matchAll(VARIABLE)].map(([, name]) => name);
  const values = names.flatMap((name = '', index) => {
    const value = found[index + 1] ?? '';
    return /[{}]/.test(value) ? [] : [[name, value]];
  });
  return Object.fromEntries(values) as Record<string, string>;
}

/**
 * The pattern of the keys that endpoints made of a template have. A variable in a host is one label; one that
 * is a whole host lies in one of its `domains`, and without any it stands for no host: else every address
 * with the same path would be the vendor's.
 */
export function templatePattern(template: string, domains: Domains = {}): RegExp {
  const key = endpointKey(template) ?? template;
  const start = key.indexOf('//') + 2;
  const length = key.slice(start).search(/[/?#]/);
  const end = length === -1 ? key.length : start + length;
  const [scheme, host, rest] = [key.slice(0, start), key.slice(start, end), key.slice(end)];
  const whole = /^\{(\w+)\}$/.exec(host)?.[1];
  const hostSource =
    whole === undefined
      ? patternSource(host, '([^./?#:]+)')
      : hostPattern(Object.hasOwn(domains, whole) ? (domains[whole] ?? []) : []);
  return new RegExp(
    `^${escapePattern(scheme)}${hostSource}${patternSource(rest, '([^/?#]+)')}$`,
    'i',
  );
}

function patternSource(template: string, variable: string): string {
  const parts = template.split(VARIABLE).filter((_, index) => index % 2 === 0);
  return parts.map(escapePattern).join(variable);
}

// What is still to be filled in keeps its place.
function hostPattern(domains: readonly string[]): string {
  const hosts = domains.map((domain) => `(?:[a-z0-9-]+\\.)*${escapePattern(domain)}`);
  return `(${[...hosts, '\\{\\w+\\}'].join('|')})`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The domains that the whole hosts of a template lie in, by the name of the variable. */
export type Domains = Readonly<Record<string, readonly string[] | undefined>>;

/** The domains that the variables of an endpoint are held to. */
export function domainsOf({ variables = {} }: HeldVariables): Domains {
  return Object.fromEntries(
    Object.entries(variables).map(([name, { suffixes }]) => [name, suffixes]),
  );
}

/** Something with variables, of which some are held to domains. */
export interface HeldVariables {
  variables?: Readonly<Record<string, { suffixes?: readonly string[] | undefined }>> | undefined;
}

/** Whether a text is a URL that an endpoint may have: https or wss, plain only for this machine. */
export function isEndpointUrl(text: string): boolean {
  if (/[\s<>"\\^`|]/.test(text) || hiddenIn(text) !== undefined) return false;
  const filled = text.replace(VARIABLE, 'x');
  if (/[{}]/.test(filled) || !URL.canParse(filled)) return false;
  const { protocol, hostname, username, password } = new URL(filled);
  if (username !== '' || password !== '' || hostname === '') return false;
  if (protocol === 'https:' || protocol === 'wss:') return true;
  return (protocol === 'http:' || protocol === 'ws:') && LOOPBACK.has(hostname);
}

/** Whether a URL leads to the machine it is opened on. */
export function isLoopbackUrl(text: string): boolean {
  const host = URL.canParse(text) ? new URL(text).hostname : '';
  return LOOPBACK.has(host) || /^(?:127\.|0\.0\.0\.0$)|\.localhost$/.test(host);
}

/**
 * The key by which two spellings of an endpoint are the same: lower-case host, no default port,
 * fragment, `utm_*` parameter or trailing slash. Undefined where the text is no URL.
 * @example
 * endpointKey('HTTPS://MCP.example.com/mcp/?utm_source=plugin') // => 'https://mcp.example.com/mcp'
 */
export function endpointKey(text: string): string | undefined {
  // Variables stay readable in the key, and braces are not legal in a host.
  const names: string[] = [];
  const masked = text.trim().replace(VARIABLE, (_, name: string) => `zz${names.push(name) - 1}zz`);
  if (!URL.canParse(masked)) return undefined;
  const url = new URL(masked);
  for (const name of new Set(url.searchParams.keys())) {
    if (name.toLowerCase().startsWith('utm_')) url.searchParams.delete(name);
  }
  const query = url.searchParams.size === 0 ? '' : `?${url.searchParams}`;
  const key = `${url.protocol}//${url.host}${url.pathname.replace(/(?<!\/)\/+$/, '')}${query}`;
  return key.replace(/zz(\d+)zz/g, (_, index: string) => `{${names[Number(index)]}}`);
}
