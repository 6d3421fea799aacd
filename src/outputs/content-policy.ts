import { createHash } from 'node:crypto';

/**
 * The Content Security Policy of a page, for its head: of the scripts and styles that stand in it, those that
 * the sources hold may run. What else is in it, however it came there, may not.
 */
export function pagePolicy(html: string, known: KnownBlocks, connect?: string): string {
  const scripts = hashesOf(html, 'script').filter((hash) => known.scripts.has(hash));
  const styles = inlineBlocks(html, 'style')
    .filter(({ text }) => isMadeOf(text, known.sheets))
    .map(({ text }) => blockHash(text));
  return writePolicy(directives({ scripts, styles: [...new Set(styles)], connect }));
}

/** The policy of all pages, for a header: it also says who may frame them, which a page cannot say itself. */
export function headerPolicy(known: KnownBlocks, connect?: string): string {
  const { 'style-src-elem': _, ...all } = directives({
    scripts: [...known.scripts].sort(),
    styles: [],
    connect,
  });
  return writePolicy({ ...all, 'frame-ancestors': ["'none'"] });
}

/** A page with its policy, which binds whatever stands below it. */
export function withPolicy(html: string, policy: string): string {
  const head = /<head[^>]{0,200}>\s{0,20}<meta charset="?utf-8"?\s*\/?>/i.exec(html);
  if (head === null) throw new Error('A page has no head that starts with its charset.');
  const end = head.index + head[0].length;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.slice(0, end) + meta + html.slice(end);
}

/** The scripts or styles that stand in a text of HTML or of Astro. */
export function inlineBlocks(text: string, tag: BlockTag): InlineBlock[] {
  const blocks: InlineBlock[] = [];
  for (let at = text.indexOf(`<${tag}`); at !== -1; at = text.indexOf(`<${tag}`, at)) {
    const start = text.indexOf('>', at) + 1;
    const end = text.indexOf(`</${tag}>`, start);
    if (start === 0 || end === -1) break;
    const attributes = text.slice(at, start);
    if (!/\ssrc[=\s]/.test(attributes)) blocks.push({ attributes, text: text.slice(start, end) });
    at = end;
  }
  return blocks;
}

function hashesOf(html: string, tag: BlockTag): string[] {
  return [...new Set(inlineBlocks(html, tag).map(({ text }) => blockHash(text)))];
}

// Astro writes the sheets of a page that follow each other as one.
function isMadeOf(text: string, sheets: readonly string[]): boolean {
  let rest = text;
  while (rest !== '') {
    const sheet = sheets.find((each) => each !== '' && rest.startsWith(each));
    if (sheet === undefined) return false;
    rest = rest.slice(sheet.length);
  }
  return true;
}

/**
 * The hash by which a policy names a script or a style.
 * @example
 * blockHash('') // => 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
 */
export function blockHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

// Attributes of style, which Starlight and code blocks are full of, can be allowed as a whole only; they reach
// no other host. Browsers that do not know `style-src-elem` take `style-src`.
function directives({ scripts, styles, connect }: Sources): Record<string, string[]> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...scripts.map(quote)],
    'style-src': ["'self'", "'unsafe-inline'"],
    'style-src-elem': ["'self'", ...styles.map(quote)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(connect === undefined ? [] : [connect])],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    // Workers alone ask for one: src/components/own-workers.ts.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  };
}

function writePolicy(policy: Readonly<Record<string, string[]>>): string {
  return Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

function quote(hash: string): string {
  return `'${hash}'`;
}

/** What the sources put into pages: the hashes of scripts, and style sheets. */
export interface KnownBlocks {
  scripts: ReadonlySet<string>;
  sheets: readonly string[];
}

interface InlineBlock {
  /** The start tag. */
  attributes: string;
  text: string;
}

interface Sources {
  scripts: readonly string[];
  styles: readonly string[];
  connect: string | undefined;
}

type BlockTag = 'script' | 'style';
