import { withoutZeros } from './zeros.ts';

/**
 * The texts inside of a paste that may be configurations: what stands in fenced blocks, or the paste without
 * the marks that came along when it was copied, such as numbers of lines.
 */
export function unwrapText(text: string): Unwrapped {
  const removed: string[] = [];
  const clean = withoutMarkup(decodeWide(text, removed), removed);
  const fenced = fencedBlocks(clean);
  if (fenced.length > 0) {
    return {
      texts: fenced.map((each) => withoutMarks(each, removed)),
      removed: [...removed, 'the text around the block'],
    };
  }
  return { texts: [withoutMarks(clean, removed)], removed };
}

function decodeWide(text: string, removed: string[]): string {
  const narrow = withoutZeros(text);
  if (narrow === undefined) return text.replace(/^\uFEFF/, '');
  removed.push('the zero bytes of UTF-16');
  return narrow;
}

function fencedBlocks(text: string): string[] {
  const blocks: string[] = [];
  let block: string[] | undefined;
  let fence = '';
  for (const line of text.split('\n')) {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (block === undefined) {
      if (mark === '') continue;
      [block, fence] = [[], mark];
    } else if (mark.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(line)) {
      blocks.push(block.join('\n'));
      block = undefined;
    } else block.push(line);
  }
  if (block !== undefined) blocks.push(block.join('\n'));
  // Half of a line break of Windows stands in no TOML.
  return blocks.map((each) => each.replace(/\r$/, '')).filter((each) => each.trim() !== '');
}

/** Without the marks of a page that it was copied from. */
function withoutMarkup(text: string, removed: string[]): string {
  const isPage = /<\/?(?:pre|code)\b[^<>]*>/i.test(text) || /[{[:,]\s*&(?:quot|#34);/.test(text);
  if (!isPage) return text;
  removed.push('the marks of a page (HTML)');
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:pre|code|span|div|p|b|i|strong|em|li|ul|ol|html|body)\b[^<>]*>/gi, '')
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:apos|#39|#x27);/gi, "'")
    .replace(/&(?:nbsp|#160);/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&amp;/gi, '&');
}

/** Without what stands at the start of each line: its number, `>` of a quotation, `+` of a difference. */
function withoutMarks(text: string, removed: string[]): string {
  const plain = withoutDifference(text, removed) ?? withoutNumberLines(text, removed);
  if (plain !== undefined) return plain;
  const lines = text.split('\n').filter((line) => !/^\s*[╭╮╰╯┌┐└┘─━]{3,}\s*$/.test(line));
  const filled = lines.filter((line) => line.trim() !== '');
  for (const { pattern, what, end } of marks) {
    const marked = filled.map((line) => pattern.exec(line));
    if (filled.length < 2 || !marked.every((each) => each !== null)) continue;
    if (what === numbers && !isCounting(marked.map((each) => Number(each?.[1])))) continue;
    removed.push(what);
    return lines.map((line) => line.replace(pattern, '').replace(end ?? '', '')).join('\n');
  }
  return text;
}

/** The new state of a difference: without its heads and what was taken away. */
function withoutDifference(text: string, removed: string[]): string | undefined {
  const lines = text.split('\n');
  if (!lines.some((line) => /^@@ -\d+(?:,\d+)? \+\d+/.test(line))) return undefined;
  removed.push('the marks of a difference');
  return lines
    .filter((line) => !/^(?:diff |index |new file |---|\+\+\+|@@ |-|\\ )/.test(line))
    .map((line) => line.replace(/^[+ ]/, ''))
    .join('\n');
}

/** Some pages give each number a line of its own. */
function withoutNumberLines(text: string, removed: string[]): string | undefined {
  const lines = text.split('\n');
  const found = lines.filter((line) => /^\s*\d{1,5}\s*$/.test(line));
  const isOwn =
    found.length > 2 && found.length * 3 > lines.length && isCounting(found.map(Number), 1);
  if (!isOwn) return undefined;
  removed.push(numbers);
  return lines.filter((line) => !/^\s*\d{1,5}\s*$/.test(line)).join('\n');
}

function isCounting(found: readonly number[], step?: number): boolean {
  return found.every((number, index) => {
    const last = found[index - 1];
    return last === undefined || (step === undefined ? number > last : number === last + step);
  });
}

const numbers = 'the numbers of lines';
const marks: readonly { pattern: RegExp; what: string; end?: RegExp }[] = [
  { pattern: /^[ \t]*(\d{1,6})(?:[ \t]*[|│:→.)][ \t]?|\t|[ ]{1,2}|$)/, what: numbers },
  { pattern: /^(\d{1,6})(?=[\s{}[\]"'/#]|$)/, what: numbers },
  { pattern: /^\s*>[ ]?/, what: 'the marks of a quotation' },
  { pattern: /^\+(?!\+\+)/, what: 'the marks of a difference' },
  { pattern: /^\s*[│┃║|][ ]?/, what: 'the frame around it', end: /[│┃║|][ ]*$/ },
];

/** The largest parts of a text that stand between braces, in order; what is around them is prose. */
export function bracedParts(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isText) {
      if (character === '\\') at += 1;
      else if (character === '"' || character === '\n') isText = false;
    } else if (character === '"' && depth > 0) isText = true;
    else if (character === '{') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) parts.push({ start, end: at + 1 });
    }
  }
  if (depth > 0) parts.push({ start, end: text.length });
  return parts;
}

interface Unwrapped {
  texts: string[];
  /** What was taken away. */
  removed: string[];
}
