import { parseCondition } from './condition.ts';
import type { CodeBlock } from './markdown.ts';
import { unmark } from './placeholder.ts';
import { wordPattern } from './languages/languages.ts';

/** Reads a box drawn in a code block: what works alone, and what each connector adds (`+ Name: text`). */
// oxlint-disable-next-line sonarjs/cognitive-complexity -- known, to be removed
export function readDiagram(block: CodeBlock): Diagram | null {
  if (!block.lines.some((line) => borderLine.test(line))) return null;
  const lines = block.lines.map(stripBorder);
  if (lines.filter(({ rule }) => rule).length < 2) return null;
  const read: Diagram = { connectors: [], alone: [] };
  let part: 'alone' | 'connected' | null = null;
  let last: { text: string } | null = null;
  for (const [index, { text, rule, indent }] of lines.entries()) {
    const line = block.line + 1 + index;
    if (rule || text === '') {
      last = null;
      continue;
    }
    const bullet = /^(?:[-–•*]\s+)?([+＋✓✔☑•*–-])\s+(\S.*)$/u.exec(text);
    if (bullet === null) {
      if (last !== null && indent > 3) {
        last.text += ` ${text}`;
        continue;
      }
      part = aloneWords.test(text) ? 'alone' : connectedWords.test(text) ? 'connected' : null;
      last = null;
      continue;
    }
    const words = bullet[2] ?? '';
    const condition = parseCondition(words);
    const isPlus = /[+＋]/.test(bullet[1] ?? '');
    if (condition !== null && condition.labels.length > 0) {
      const own = condition.form === 'sentence' ? condition.before : '';
      for (const label of condition.labels) {
        const adds = own.trim() || condition.rest;
        read.connectors.push({ label, text: adds, line, isNamed: true });
      }
      last = null;
    } else if (part === 'connected' || (isPlus && part !== 'alone')) {
      const pair = /^([^:：]{1,60}?)\s*[:：]\s*(\S.*)?$/u.exec(words);
      if (pair === null) {
        last = null;
        continue;
      }
      const label = unmark(pair[1] ?? '').trim();
      const item = { label, text: pair[2] ?? '', line, isNamed: isPlus };
      read.connectors.push(item);
      last = item;
    } else if (part === 'alone') {
      const item = { text: words, line };
      read.alone.push(item);
      last = item;
    }
  }
  return read;
}

function stripBorder(line: string): { text: string; rule: boolean; indent: number } {
  const bare = line.replace(/^\s*[│┃║|]/u, '').replace(/[│┃║|]\s*$/u, '');
  const text = bare.trim();
  const rule =
    text !== '' && /^[\s─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╭╮╰╯+=|-]+$/u.test(line) && borderLine.test(line);
  return { text, rule, indent: bare.length - bare.trimStart().length };
}

const borderLine = /[─━═┌└├╔╚╭]|\+-{3}|-{6}/u;
const aloneWords = wordPattern('diagramAlone');
const connectedWords = wordPattern('diagramConnected');

export interface Diagram {
  connectors: { label: string; text: string; line: number; isNamed: boolean }[];
  alone: { text: string; line: number }[];
}
