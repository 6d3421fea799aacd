/**
 * What a text is that is no JSON from its first line on, such as TOML or prose, with the place of that line; undefined
 * where it may be meant as JSON. Lines that are empty or comments do not count.
 */
export function otherFormat(text: string): OtherFormat | undefined {
  const [before = ''] = /^(?:[^\S\n]*(?:#[^\n]*)?\n)*/.exec(text) ?? [];
  const line = text.slice(before.length).split('\n', 1)[0] ?? '';
  const start = line.trimStart();
  const found = start === '' ? undefined : formats.find(({ pattern }) => pattern.test(start));
  if (found?.what === undefined) return undefined;
  const { what, format } = found;
  const offset = before.length + line.length - start.length;
  return { what, offset, ...(format !== undefined && { format }) };
}

/** The first that fits decides; without words it is meant as JSON. */
const formats: readonly { pattern: RegExp; what?: string; format?: 'TOML' | 'YAML' }[] = [
  {
    pattern: /^\[\[?[A-Za-z_][\w.-]*(?:\."[^"\n]*"|\.'[^'\n]*')*\]\]?\s*(?:#|$)/,
    what: 'TOML',
    format: 'TOML',
  },
  {
    pattern: /^(?:"[^"\n]*"\s*:|[\w-]+\s*:\s*\{)/,
    what: 'a key without the brace { that opens the file',
  },
  { pattern: /^[{["'/\u2018-\u201f]/ },
  { pattern: /^(?:```|~~~)/, what: 'a block of Markdown, with its marks' },
  { pattern: /^</, what: 'HTML or XML' },
  { pattern: /^[a-z][a-z\d+.-]*:\/\/\S*\s*$/i, what: 'an address' },
  { pattern: /^[\w.-]+\s*=\s*(?:["'[\d]|\{\s*\S|true\b|false\b)/, what: 'TOML', format: 'TOML' },
  { pattern: /^(?:export\s+)?\w+=/, what: 'lines of a shell that set variables' },
  { pattern: /^---\s*$|^- |^[\w."'-]+:(?:\s+\S+)?\s*$/, what: 'YAML', format: 'YAML' },
  { pattern: /^[^\s}\]),:]/, what: 'prose, a command or code' },
];

/** What a text is, in words, and where that begins. */
export interface OtherFormat {
  what: string;
  offset: number;
  /** The format of some client's configuration. */
  format?: 'TOML' | 'YAML';
}
