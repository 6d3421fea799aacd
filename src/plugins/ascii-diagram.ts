import { parseCondition } from './condition.ts';
import type { CodeBlock } from './markdown-block.ts';
import { isToFillIn } from './inline.ts';
import { unmark } from './placeholder.ts';
import { wordPattern } from './languages/languages.ts';

/** Reads a box drawn in a code block: what works alone, and what each connector adds (`+ Name: text`). */
export function readDiagram(block: CodeBlock): Diagram | null {
  if (!block.lines.some((line) => borderLine.test(line))) return null;
  const lines = block.lines.map(stripBorder);
  if (lines.filter(({ rule }) => rule).length < 2) return null;
  const reading: Reading = { diagram: { connectors: [], alone: [] }, part: null, last: null };
  for (const [index, line] of lines.entries()) readLine(reading, line, block.line + 1 + index);
  return reading.diagram;
}

function readLine(reading: Reading, { text, rule, indent }: DiagramLine, line: number): void {
  const [, mark = '', words] = rule ? [] : (bullet.exec(text) ?? []);
  if (words !== undefined) {
    reading.last = readBullet(reading, words, /[+＋]/.test(mark), line);
  } else if (!rule && text !== '' && reading.last !== null && indent > 3) {
    reading.last.text += ` ${text}`;
  } else {
    if (!rule && text !== '') reading.part = partOf(text);
    reading.last = null;
  }
}

/** Reads an item; gives the one that the next lines go on with. */
function readBullet(
  { diagram, part, last }: Reading,
  words: string,
  isPlus: boolean,
  line: number,
): Reading['last'] {
  const condition = parseCondition(words);
  if (condition !== null && condition.labels.length > 0) {
    const own = condition.form === 'sentence' ? condition.before : '';
    const text = own.trim() || condition.remainder;
    const uses = condition.labels.map((label) => ({ label, text, line, isNamed: true }));
    diagram.connectors.push(...uses);
    return null;
  }
  if (part === 'connected' || (isPlus && part !== 'alone')) {
    const [, name, text = ''] = /^([^:：]{1,60}?)\s*[:：]\s*(\S.*)?$/u.exec(words) ?? [];
    if (name === undefined || isToFillIn(text)) return null;
    const item = { label: unmark(name).trim(), text, line, isNamed: isPlus };
    diagram.connectors.push(item);
    return item;
  }
  if (part !== 'alone') return last;
  const item = { text: words, line };
  diagram.alone.push(item);
  return item;
}

function partOf(text: string): Reading['part'] {
  if (aloneWords.test(text)) return 'alone';
  return connectedWords.test(text) ? 'connected' : null;
}

function stripBorder(line: string): DiagramLine {
  const bare = line.replace(/^\s*[│┃║|]/u, '').replace(/[│┃║|]\s*$/u, '');
  const text = bare.trim();
  const rule =
    text !== '' && /^[\s─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╭╮╰╯+=|-]+$/u.test(line) && borderLine.test(line);
  return { text, rule, indent: bare.length - bare.trimStart().length };
}

const bullet = /^(?:[-–•*]\s+)?([+＋✓✔☑•*–-])\s+(\S.*)$/u;
const borderLine = /[─━═┌└├╔╚╭]|\+-{3}|-{6}/u;
const aloneWords = wordPattern('diagramAlone');
const connectedWords = wordPattern('diagramConnected');

/** What a diagram says of connectors. */
export interface Diagram {
  connectors: { label: string; text: string; line: number; isNamed: boolean }[];
  alone: { text: string; line: number }[];
}

/** A line without the border; a rule is nothing but border. */
interface DiagramLine {
  text: string;
  rule: boolean;
  indent: number;
}

interface Reading {
  diagram: Diagram;
  /** What the last heading of the diagram opened. */
  part: 'alone' | 'connected' | null;
  /** The item that may go on in the next line. */
  last: { text: string } | null;
}
