/**
 * The texts inside of a paste that may be configurations: what stands in fenced blocks, or the paste without
 * the marks that came along when it was copied, such as numbers of lines.
 */
export function unwrapText(text: string): Unwrapped {
  const removed: string[] = [];
  const clean = decodeWide(text, removed);
  const fenced = fencedBlocks(clean);
  if (fenced.length > 0) {
    return {
      texts: fenced.map((each) => withoutMarks(each, removed)),
      removed: [...removed, 'the text around the block'],
    };
  }
  return { texts: [withoutMarks(clean, removed)], removed };
}

/** UTF-16 that was read as if it were UTF-8, and marks of byte order. */
function decodeWide(text: string, removed: string[]): string {
  const zeros = text.slice(0, 400).split('\0').length - 1;
  if (zeros < Math.min(text.length, 400) / 4 || zeros === 0) return text.replace(/^\uFEFF/, '');
  removed.push('the zero bytes of UTF-16');
  return text
    .replace(/^(?:\uFFFD|\uFEFF|ÿþ|þÿ){1,2}/, '')
    .replaceAll('\0', '')
    .replace(/^\uFEFF/, '');
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

/** Without what stands at the start of each line: its number, `>` of a quotation, `+` of a difference. */
function withoutMarks(text: string, removed: string[]): string {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  for (const { pattern, what } of marks) {
    const marked = filled.map((line) => pattern.exec(line));
    if (filled.length < 2 || !marked.every((each) => each !== null)) continue;
    if (what === numbers && !isCounting(marked.map((each) => Number(each?.[1])))) continue;
    removed.push(what);
    return lines.map((line) => line.replace(pattern, '')).join('\n');
  }
  return text;
}

function isCounting(found: readonly number[]): boolean {
  return found.every((number, index) => index === 0 || number > found[index - 1]!);
}

const numbers = 'the numbers of lines';
const marks = [
  { pattern: /^[ \t]*(\d{1,6})(?:[ \t]*[|│:→.)][ \t]?|\t|[ ]{1,2}|$)/, what: numbers },
  { pattern: /^\s*>[ ]?/, what: 'the marks of a quotation' },
  { pattern: /^\+(?!\+\+)/, what: 'the marks of a difference' },
  { pattern: /^\s*│[ ]?/, what: 'the frame around it' },
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
