import type { Node } from 'jsonc-parser';

/** A value as JSON, laid out as is asked. */
export function writeJson(value: unknown, { isLong, indent, unit, isSpaced }: Layout): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = JSON.stringify(value, null, isLong ? unit : ' ');
  if (isLong) return lines.replaceAll('\n', `\n${indent}`);
  return isSpaced ? lines.replace(/\n\s*/g, ' ') : JSON.stringify(value);
}

/** The text with what it says under keys, one inside the other. */
export function wrapText(text: string, root: Node, keys: readonly string[]): string {
  const end = root.offset + root.length;
  const unit = indentUnit(text);
  const wrapped = keys.reduceRight(
    (inner, key) => `{\n${unit}${JSON.stringify(key)}: ${inner.replaceAll('\n', `\n${unit}`)}\n}`,
    text.slice(root.offset, end),
  );
  return text.slice(0, root.offset) + wrapped + text.slice(end);
}

/** How the value that is replaced was laid out. */
export function layoutOf(text: string, node: Node): Layout {
  const old = text.slice(node.offset, node.offset + node.length);
  return {
    isLong: old.includes('\n'),
    indent: indentAt(text, node.offset),
    unit: indentUnit(text),
    isSpaced: old.startsWith('{ '),
  };
}

/** The white space before the first sign of a line. */
export function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** What a text is indented with. */
export function indentUnit(text: string): string {
  return /\n(\t|[ ]{1,8})\S/.exec(text)?.[1] ?? '  ';
}

/** All on one line. */
export const tight: Layout = { isLong: false, indent: '', unit: '  ', isSpaced: false };

interface Layout {
  isLong: boolean;
  indent: string;
  unit: string;
  isSpaced: boolean;
}
