import { plainText } from './inline.ts';
import { columnPattern } from './languages/languages.ts';
import type { ColumnRole } from './languages/lexicon.ts';
import type { TableBlock } from './markdown-block.ts';
import { isToolName } from './names.ts';

/**
 * Finds what the columns of a table are for, by the words of the header in any language and by what
 * the cells hold, never by position.
 */
export function findColumns(table: TableBlock): Columns {
  const columns: Columns = new Map();
  table.header.forEach((cell, index) => {
    const role = contentRole(table, index) ?? headerRole(cell.text);
    if (role !== null && !columns.has(role)) columns.set(role, index);
  });
  return columns;
}

/** The role that the words of a header cell name. */
export function headerRole(header: string): Role | null {
  const words = plainText(header.slice(0, 100))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<![?？:：])[?？:：]+$/, '')
    .trim();
  return roleWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether most cells of a column that are not empty hold a `~~name`. */
function contentRole(table: TableBlock, index: number): Role | null {
  const cells = table.rows.map((row) => row.cells[index]?.text ?? '').filter((text) => text !== '');
  const most = (test: (text: string) => boolean) => cells.filter(test).length * 2 > cells.length;
  if (most((text) => /^[`*_ ]*(?:~~|⟦)/.test(text))) return 'placeholder';
  return most(isToolList) ? 'tools' : null;
}

function isToolList(text: string): boolean {
  const codes = [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  return codes.length > 0 && codes.every(isToolName);
}

/** Tried in this order; a header may hold words of several, the first role wins. */
const roles: readonly Role[] = [
  'placeholder',
  'missing',
  'tools',
  'endpoint',
  'connected',
  'alone',
  'need',
  'other',
  'included',
  'benefit',
  'connector',
  'category',
  'examples',
  'notes',
];
const roleWords = roles.map((role) => [role, columnPattern(role)] as const);

/** The index of the first column of each role. */
export type Columns = Map<Role, number>;

export type Role = ColumnRole;
