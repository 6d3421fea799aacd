import { printable } from '../../shell/printable.ts';

/** The line of a finding with a mark under its column; long lines are cut around it. */
export function codeFrame(source: string | undefined, line: number, column: number): string[] {
  if (source === undefined || source.trim() === '') return [];
  const text = source.replace(/\r$/, '').replaceAll('\t', ' ');
  const from = column > maximumWidth - 20 ? Math.max(0, column - 1 - maximumWidth / 2) : 0;
  const cut = text.slice(from, from + maximumWidth);
  const shown = `${from > 0 ? '…' : ''}${printable(cut)}${from + maximumWidth < text.length ? '…' : ''}`;
  const offset = Math.max(0, Math.min(column - 1 - from, cut.length)) + (from > 0 ? 1 : 0);
  const gutter = `    ${line} | `;
  return [`${gutter}${shown}`, `${' '.repeat(gutter.length - 2)}| ${' '.repeat(offset)}^`];
}

const maximumWidth = 100;
