import type { Domains } from '../protocol/url-template.ts';

/**
 * What a reader typed for a variable of a template, fit to stand there, or why it is not: in a host it is one
 * label, a whole host lies in its domains, a part of a path climbs nowhere. Else a value could lead a
 * trusted connector to another host. Empty where nothing was typed.
 * @example
 * fitValue('https://{a}.example.com/mcp', 'a', ' acme ') // => { value: 'acme' }
 * fitValue('https://{a}.example.com/mcp', 'a', 'evil.test/x') // => { problem: '"evil.test/x" cannot stand for {a}: that is …' }
 */
export function fitValue(
  template: string,
  name: string,
  typed: string,
  domains: Domains = {},
): FitValue {
  const value = bareValue(typed);
  if (value === '') return { value };
  const expected = places[placeOf(template, name)](value, {
    template,
    name,
    suffixes: Object.hasOwn(domains, name) ? domains[name] : undefined,
  });
  if (expected === undefined) return { value: encode(value) };
  return { problem: `"${value.slice(0, 60)}" cannot stand for {${name}}: that is ${expected}.` };
}

/** Without the scheme and the slashes that come along when an address is copied. */
function bareValue(typed: string): string {
  return typed
    .trim()
    .replace(/^[a-z][a-z+.-]*:\/\//i, '')
    .replace(/^\/+|(?<!\/)\/+$/g, '');
}

/** Everything that could end a JSON string or a shell word is percent-encoded. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'))
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function placeOf(template: string, name: string): keyof typeof places {
  const variable = `{${name}}`;
  if (!template.includes('://')) return 'other';
  const start = template.indexOf('://') + 3;
  const host = template.slice(start).split(/[/?#]/, 1)[0] ?? '';
  const rest = template.slice(start + host.length);
  if (host === variable) return 'host';
  if (host.includes(variable)) return host.endsWith(variable) ? 'hostEnd' : 'label';
  return rest.split(/[?#]/, 1)[0]?.includes(variable) === true ? 'path' : 'other';
}

/** What is expected in each place, where a value is not that. */
const places = {
  label: (value, { template, name }) => {
    const end = template.split(`{${name}}`)[1]?.split(/[/?#{]/, 1)[0] ?? '';
    return isLabel(value) ? undefined : `letters, digits and hyphens, what stands before ${end}`;
  },
  // What ends a host decides whose it is.
  hostEnd: (value, { template, name, suffixes = [] }) => {
    const start = template.split(`{${name}}`)[0]?.split(/[}/]/).at(-1) ?? '';
    const isKnown = suffixes.some((each) => `${start}${value.toLowerCase()}`.endsWith(`.${each}`));
    if (isKnown && value.split('.').every(isLabel)) return undefined;
    return suffixes.length === 0 ? 'nothing yet' : `the ending of ${suffixes.join(' or ')}`;
  },
  host: (value, { suffixes }) => {
    const [host = '', ...path] = value.split('/');
    // A port above 65535 or a number that is no address leads nowhere.
    const isHost =
      /^[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?$/.test(host) && URL.canParse(`https://${host}`);
    if (suffixes === undefined) {
      return isHost && path.every(isSegment) ? undefined : 'the name of a host';
    }
    const bare = host.replace(/:\d+$/, '').toLowerCase();
    const isInside = suffixes.some((each) => bare === each || bare.endsWith(`.${each}`));
    return isHost && path.length === 0 && isInside
      ? undefined
      : `a host in ${suffixes.join(' or ')}`;
  },
  path: (value) =>
    value.split('/').every(isSegment) ? undefined : 'a part of a path without "." or ".." alone',
  // Nor may an argument of a program become an option.
  other: (value) => (value.startsWith('-') ? 'something that does not begin with -' : undefined),
} as const satisfies Record<string, (value: string, place: TemplateVariable) => string | undefined>;

function isLabel(value: string): boolean {
  return /^\w(?:[\w-]{0,61}\w)?$/.test(value);
}

function isSegment(value: string): boolean {
  return !/^\.{0,2}$/.test(value);
}

type FitValue = { value: string } | { problem: string };

interface TemplateVariable {
  template: string;
  name: string;
  suffixes: readonly string[] | undefined;
}
