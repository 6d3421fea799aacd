import { printable } from '../../shell/printable.ts';
import { proseWords } from '../../views/sentence.ts';

/**
 * Any text as Markdown that shows it and does nothing else: one line, no markup, no HTML.
 * @example
 * plain('# a | <b>*x*</b>') // => '\# a | &lt;b>\*x\*&lt;/b>'
 */
export function plain(words: string): string {
  return HARMLESS.test(words) ? words : escaped(words);
}

// A line of letters, digits and signs that mean nothing in Markdown: nearly every text.
const HARMLESS = /^[A-Za-z](?: ?[!-%'-),-;=?-Z^a-z{|}])*$/;

function escaped(words: string): string {
  return oneLine(words)
    .replace(/[\\`*[\]~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/^(?:[#>+\-=]|\d+[.)](?=\s|$))/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/**
 * Any text as a code span.
 * @example
 * code('a `b`') // => '`` a `b` ``'
 */
export function code(words: string): string {
  const line = oneLine(words);
  // The end of a table cell is looked for before code spans are: `\|` in one would lose its backslash.
  if (line === '' || line.includes('\\|')) return plain(line);
  const ticks = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/**
 * Plain text in which what stands between backticks is typed.
 * @example
 * prose('Run `npm *` *now*') // => 'Run `npm *` \\*now\\*'
 */
export function prose(words: string): string {
  const runs = proseWords(oneLine(words)).map(({ text, isCode }) => {
    if (isCode) return code(text);
    const [, before = '', after = ''] = /^( ?).*?( ?)$/.exec(text) ?? [];
    return text === ' ' ? text : `${before}${plain(text)}${after}`;
  });
  return runs.join('');
}

/** A link; only its words where the address is neither a path of the site nor https. */
export function link(label: string, href: string | undefined): string {
  if (href === undefined || !/^(?:https:\/\/|http:\/\/localhost|\/(?!\/))/.test(href)) {
    return plain(label);
  }
  const address = printable(href).replace(/[\s<>()\\"`|*[\]]/g, encodeCharacter);
  return `[${plain(label)}](${address})`;
}

/** The length of the longest run of backticks. */
export function longestRun(words: string): number {
  if (!words.includes('`')) return 0;
  return Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
}

function oneLine(words: string): string {
  return printable(words.replace(/\s+/g, ' ').trim());
}

function encodeCharacter(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
