import { readDiagram } from './ascii-diagram.ts';
import { parseCondition } from './condition.ts';
import { plainText } from './inline.ts';
import type { Block, CodeBlock } from './markdown-block.ts';

/** What follows a heading, sentence or item that opens a passage: its list, code or paragraph. */
export function contentAfter(blocks: readonly Block[], index: number): string | null {
  const start = blocks[index];
  const parts: string[] = [];
  for (const block of blocks.slice(index + 1, index + 1 + 2 * maximumItems)) {
    if (block.kind === 'heading' || block.kind === 'table' || parts.length >= maximumItems) break;
    if (start?.kind === 'item') {
      if (block.indent <= start.indent) break;
    } else if (
      block.kind === 'paragraph' &&
      (parts.length > 0 || parseCondition(plainText(block.text)) !== null)
    ) {
      break;
    }
    if (block.kind === 'code') {
      if (parts.length === 0 && readDiagram(block) === null) parts.push(...linesOf(block));
      break;
    }
    parts.push(plainText(block.text));
  }
  return parts.length === 0 ? null : parts.join('; ').replace(/([:：]); /g, '$1 ');
}

/** The sentences of a block as plain text, each with the line it starts on. */
export function sentencesOf({ text, line: firstLine }: Sentence): Sentence[] {
  const found: Sentence[] = [];
  let depth = 0;
  let start = 0;
  let line = firstLine;
  let startLine = line;
  const push = (end: number) => {
    const words = plainText(text.slice(start, end));
    if (words !== '') found.push({ text: words, line: startLine });
    start = end;
    startLine = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\n') {
      // A line that ends with a colon is a statement of its own.
      const statement = depth === 0 && /[:：]\**\s*$/.test(text.slice(Math.max(start, at - 8), at));
      line += 1;
      if (statement) push(at);
      else if (start === at) startLine = line;
    } else if ('(（'.includes(character)) {
      depth += 1;
    } else if (')）'.includes(character)) {
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && '.!?。！？'.includes(character)) {
      const next = text.slice(at + 1, at + 8);
      const closing = /^[*_"”]*/.exec(next)?.[0].length ?? 0;
      if ('。！？'.includes(character) || /^\s+[\p{Lu}\p{Lo}⟦"*]/u.test(next.slice(closing)))
        push(at + 1 + closing);
    }
  }
  push(text.length);
  return found;
}

/** A line without its bullet or number. */
export function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[-*•+]|\d{1,9}[.)])\s+/, '');
}

/** The lines of a code block, without a condition that opens them. */
function linesOf(block: CodeBlock): string[] {
  const lines = block.lines
    .map((line) => plainText(withoutBullet(line)))
    .filter((line) => line !== '');
  const [first, ...others] = lines;
  const opens = first !== undefined && /[:：]$/.test(first) && parseCondition(first) !== null;
  return (opens ? others : lines).slice(0, maximumItems);
}

const maximumItems = 12;

export interface Sentence {
  text: string;
  line: number;
}
