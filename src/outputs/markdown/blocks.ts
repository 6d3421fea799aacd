import { longestRun } from './inline.ts';

/** Blocks with a blank line between each; what is undefined or empty is left out. */
export function document(blocks: readonly (string | undefined)[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** A fenced block of any text. */
export function fence(code: string, language = ''): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${ticks}${language}\n${code.replace(/\r\n?/g, '\n').trimEnd()}\n${ticks}`;
}

/** A list of Markdown items of one line each; undefined without any. */
export function list(items: readonly (string | undefined)[]): string | undefined {
  const lines = items.filter(Boolean).map((item) => `- ${item}`);
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** A table of Markdown cells of one line each; undefined without rows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string | undefined {
  if (rows.length === 0) return undefined;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
