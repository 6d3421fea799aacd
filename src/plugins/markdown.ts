import { cleanText } from '../diagnostics/text.ts';

/**
 * Reads the blocks of a Markdown file in one pass: headings, paragraphs, list items, tables and code,
 * in order, with places. Text inside a block stays as written.
 *
 * Not remark, whose block parser took 115 s for 80 KB of `a\n=\n` and 19 s for nested lists, and 2 to
 * 4 s for the Markdown of the public knowledge-work plugins; and `~~name` is strikethrough to it. This
 * one is linear and leaves inline text alone. The tests hold it against remark.
 */
// oxlint-disable-next-line sonarjs/cognitive-complexity -- known, to be removed
export function parseMarkdown(text: string): Block[] {
  const lines = cleanText(text).split('\n');
  const blocks: Block[] = [];
  let open: TextBlock | null = null;
  let fence: OpenFence | null = null;
  let comment = false;

  for (let index = 0; index < lines.length; index++) {
    const source = lines[index] ?? '';
    const line = index + 1;

    if (comment) {
      comment = !source.includes('-->');
      continue;
    }
    if (fence !== null) {
      const inner = fence.quote ? stripQuote(source) : { text: source, offset: 0 };
      if (fence.quote && inner.offset === 0) fence = null;
      else if (closesFence(inner.text, fence)) {
        fence.block.closed = true;
        fence = null;
        continue;
      } else {
        fence.block.lines.push(inner.text);
        continue;
      }
    }

    const { text: content, offset } = stripQuote(source);
    const quote = offset > 0;
    const indent = content.length - content.trimStart().length;
    const trimmed = content.trim();
    const at = { line, column: offset + indent + 1, indent, quote };
    if (trimmed === '') {
      open = null;
      continue;
    }
    if (trimmed.startsWith('<!--')) {
      comment = !trimmed.includes('-->', 4);
      open = null;
      continue;
    }

    const marks = /^(?:`{3,}|~{3,})/.exec(trimmed)?.[0] ?? '';
    const info = trimmed.slice(marks.length).trim();
    if (marks !== '' && !(marks.startsWith('`') && info.includes('`'))) {
      const block: CodeBlock = { kind: 'code', ...at, info, lines: [], closed: false };
      blocks.push(block);
      fence = { mark: marks[0] ?? '`', length: marks.length, quote, block };
      open = null;
      continue;
    }

    const heading = /^(#{1,6})(?:\s+(\S.*))?$/.exec(trimmed);
    if (heading !== null) {
      const words = (heading[2] ?? '').replace(/(?:^|\s)#+$/, '').trim();
      const depth = heading[1]?.length ?? 1;
      blocks.push({ kind: 'heading', ...at, depth, text: words });
      open = null;
      continue;
    }

    const underline = /^(?:=+|-+)$/.test(trimmed);
    if (underline && open?.kind === 'paragraph' && open.line === line - 1) {
      const { line: headingLine, column, indent: headingIndent, text: words } = open;
      blocks[blocks.length - 1] = {
        kind: 'heading',
        line: headingLine,
        column,
        indent: headingIndent,
        quote,
        depth: trimmed.startsWith('=') ? 1 : 2,
        text: words,
      };
      open = null;
      continue;
    }
    if (/^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(trimmed)) {
      open = null;
      continue;
    }

    const next = stripQuote(lines[index + 1] ?? '');
    if (content.includes('|') && isDelimiterRow(next.text) && next.offset > 0 === quote) {
      const header = splitRow(content, offset);
      const rows: TableRow[] = [];
      index += 1;
      while (index + 1 < lines.length) {
        const row = stripQuote(lines[index + 1] ?? '');
        if (!row.text.includes('|') || row.offset > 0 !== quote) break;
        index += 1;
        rows.push({ line: index + 1, cells: splitRow(row.text, row.offset) });
      }
      blocks.push({ kind: 'table', ...at, header, rows });
      open = null;
      continue;
    }

    const item = /^(?:([-*+•–])|(\d{1,9})[.)])(?:\s+(\S.*))?$/.exec(trimmed);
    if (item !== null) {
      const words = item[3] ?? '';
      const column = at.column + (trimmed.length - words.length);
      const block: TextBlock = {
        kind: 'item',
        ...at,
        column,
        text: words,
        ordered: item[2] !== undefined,
      };
      blocks.push(block);
      open = block;
      continue;
    }

    if (open === null || open.quote !== quote) {
      const block: TextBlock = { kind: 'paragraph', ...at, text: trimmed, ordered: false };
      blocks.push(block);
      open = block;
    } else {
      open.parts ??= [open.text];
      open.parts.push(trimmed);
    }
  }
  for (const block of blocks) {
    if ('parts' in block && block.parts !== undefined) {
      block.text = block.parts.join('\n');
      delete block.parts;
    }
  }
  return blocks;
}

/** The cells of a table row; `\|` does not separate. */
export function splitRow(row: string, offset = 0): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (let at = 0; at <= row.length; at++) {
    if (at < row.length && row[at] === '\\') {
      at += 1;
      continue;
    }
    if (at < row.length && row[at] !== '|') continue;
    const raw = row.slice(start, at);
    const lead = raw.length - raw.trimStart().length;
    cells.push({ text: raw.trim().replaceAll('\\|', '|'), column: offset + start + lead + 1 });
    start = at + 1;
  }
  if (cells[0]?.text === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.text === '') cells.pop();
  return cells;
}

function isDelimiterRow(text: string): boolean {
  return (
    text.includes('-') &&
    text.includes('|') &&
    splitRow(text).every((cell) => /^:?-+:?$/.test(cell.text))
  );
}

function stripQuote(source: string): { text: string; offset: number } {
  const marks = /^(?: {0,3}> ?)+/.exec(source);
  return marks === null
    ? { text: source, offset: 0 }
    : { text: source.slice(marks[0].length), offset: marks[0].length };
}

function closesFence(text: string, fence: OpenFence): boolean {
  const trimmed = text.trim();
  return trimmed.length >= fence.length && trimmed === fence.mark.repeat(trimmed.length);
}

interface OpenFence {
  mark: string;
  length: number;
  quote: boolean;
  block: CodeBlock;
}

/** Where a block starts; `column` is that of its text, `indent` the white space before it. */
interface BlockPlace {
  line: number;
  column: number;
  indent: number;
  quote: boolean;
}

export interface TextBlock extends BlockPlace {
  kind: 'paragraph' | 'item';
  /** As written, one line of text for each line of the file. */
  text: string;
  ordered: boolean;
  parts?: string[];
}

export interface HeadingBlock extends BlockPlace {
  kind: 'heading';
  depth: number;
  text: string;
}

/** A fenced block; its first line of text is the one after `line`. */
export interface CodeBlock extends BlockPlace {
  kind: 'code';
  info: string;
  lines: string[];
  closed: boolean;
}

export interface TableBlock extends BlockPlace {
  kind: 'table';
  header: Cell[];
  rows: TableRow[];
}

export interface TableRow {
  line: number;
  cells: Cell[];
}

export interface Cell {
  text: string;
  column: number;
}

export type Block = TextBlock | HeadingBlock | CodeBlock | TableBlock;
