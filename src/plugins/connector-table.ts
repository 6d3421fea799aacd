import { findColumns, headerRole, type Columns } from './columns.ts';
import { labelsOf, leadLabels } from './condition-labels.ts';
import { parseCondition } from './condition.ts';
import type { Context } from './context.ts';
import { plainText } from './inline.ts';
import type { TableBlock } from './markdown-block.ts';
import { parseNames } from './names.ts';
import { markedNames, unmark } from './placeholder.ts';
import { wordPattern } from './languages/languages.ts';

/** Reads a table about connectors in a skill or README: rows, or columns of a capability table. */
export function readConnectorTable(table: TableBlock, context: Context): TableRead {
  return (
    readCapabilities(table) ??
    readModes(table) ??
    readFallbacks(table) ??
    readRows(table, context) ?? { connectors: [], alone: [] }
  );
}

/** `Connector | What it adds`, `Source | What it finds`, or rows that start with a placeholder. */
function readRows(table: TableBlock, context: Context): TableRead | null {
  const columns = findColumns(table);
  const explains = explaining.map((role) => columns.get(role)).find((index) => index !== undefined);
  const marked = table.rows.filter((row) => /^[*_`\s]*⟦/.test(row.cells[0]?.text ?? '')).length;
  const subject = marked * 2 > table.rows.length ? 0 : subjectOf(columns, context);
  if (subject === undefined || table.header.length < 2) return null;
  const header = table.header[subject]?.text ?? '';
  // "Source" and "Tool" head many tables; they are about connectors only among connectors.
  const about =
    context === 'connected' ||
    columns.has('placeholder') ||
    table.header.some((cell) => connectorHeader.test(cell.text));
  const isExplained = explains !== undefined && explains !== subject;
  if (marked === 0 && !(isExplained ? about : connectorHeader.test(header))) return null;
  const isOther =
    isOfWords(table, subject) || (explains !== undefined && isReport(table, explains));
  if (isOther) return { connectors: [], alone: [] };
  const adds = isExplained ? explains : subject === 0 ? 1 : 0;
  const isNamed = connectorHeader.test(header) && (isExplained || marked > 0);
  const connectors = table.rows.filter(hasConnector(table)).flatMap((row) => {
    const cell = row.cells[subject]?.text ?? '';
    const words = plainText(cell);
    const condition = parseCondition(words);
    // In code it is a tool of a server.
    const isTool = subject === columns.get('tools') && /^[*_\s]*`/.test(cell);
    if (isTool || condition?.negative === true) return [];
    const names = markedNames(words);
    const labels =
      names.length > 0
        ? names
        : condition !== null && condition.labels.length > 0
          ? condition.labels
          : cellLabels(cell);
    const text = unmark(plainText(row.cells[adds]?.text ?? ''));
    return labels.map((label) => ({ label, text, line: row.line, isNamed }));
  });
  return { connectors, alone: [] };
}

/** The column of what a table is about; below a heading about connectors, "Tool" heads their names. */
function subjectOf(columns: Columns, context: Context): number | undefined {
  const named = columns.get('connector') ?? columns.get('category');
  return named ?? (context === 'connected' ? columns.get('tools') : undefined);
}

/** Which rows a table with a column "MCP" says have one. */
function hasConnector({ header }: TableBlock): (row: TableBlock['rows'][number]) => boolean {
  const column = header.findIndex(({ text }) => /^[*_\s]*MCP[*_\s]*$/.test(text));
  return ({ cells }) => {
    const text = plainText(cells[column]?.text ?? '');
    return column === -1 || (text !== '' && !noGain.test(text));
  };
}

/** Whether a column has nothing but words that it speaks of, all in italics, such as those that connect sentences. */
function isOfWords({ rows }: TableBlock, column: number): boolean {
  return rows.every(({ cells }) => /^(?:\*[^*]+\*(?:, |$))+$/.test(cells[column]?.text ?? ''));
}

/** Whether a column says how things stand, as a report that a skill writes does, or is left to fill in. */
function isReport({ rows }: TableBlock, column: number): boolean {
  const told = rows.filter(({ cells }) =>
    /^[*_\s]*(?:[✓✔✗✘❌✅⚠⚪🟢🔴🟡⛔]|\[[^\]]*\]$)/u.test(cells[column]?.text ?? ''),
  );
  return told.length * 2 > rows.length;
}

/** `Capability | Web only | + CRM | + Email`: the connectors are columns. */
function readCapabilities(table: TableBlock): TableRead | null {
  const plus = table.header.flatMap((cell, index) => {
    const label = /^[*_`\s]*[+＋]\s*(\S.*)$/u.exec(cell.text)?.[1];
    return label === undefined ? [] : [{ index, labels: labelsOf(plainText(label)) }];
  });
  if (plus.length === 0) return null;
  const base = plus[0]?.index === undefined ? 0 : plus[0].index - 1;
  const connectors = plus.flatMap(({ index, labels }) => {
    const gains = table.rows.flatMap((row) => {
      const value = plainText(row.cells[index]?.text ?? '');
      const without = base > 0 ? plainText(row.cells[base]?.text ?? '') : '';
      if (value === '' || value === without || noGain.test(value)) return [];
      const capability = plainText(row.cells[0]?.text ?? '');
      return [isYes.test(value) ? capability : `${capability}: ${value}`];
    });
    const text = unmark(gains.join('; '));
    // Without a column of what goes without, a plus may add anything.
    return labels.map((label) => ({ label, text, line: table.line, isNamed: base > 0 }));
  });
  const alone =
    base <= 0
      ? []
      : table.rows.flatMap((row) => {
          const value = plainText(row.cells[base]?.text ?? '');
          return value === '' || noGain.test(value)
            ? []
            : [{ text: `${plainText(row.cells[0]?.text ?? '')}: ${value}`, line: row.line }];
        });
  return { connectors, alone };
}

/** `What you can do | Standalone | Supercharged with` */
function readModes(table: TableBlock): TableRead | null {
  const columns = findColumns(table);
  const connected = columns.get('connected');
  const standalone = columns.get('alone');
  if (connected === undefined || standalone === undefined) return null;
  const subject = table.header.findIndex((_, index) => index !== connected && index !== standalone);
  const read: TableRead = { connectors: [], alone: [] };
  for (const row of table.rows) {
    const about = unmark(plainText(row.cells[subject]?.text ?? ''));
    const labels = cellLabels(row.cells[connected]?.text ?? '').map(withoutPurpose);
    for (const label of labels)
      read.connectors.push({ label, text: about, line: row.line, isNamed: true });
    const words = unmark(plainText(row.cells[standalone]?.text ?? ''));
    if (words !== '' && !noGain.test(words))
      read.alone.push({ text: about === '' ? words : `${about}: ${words}`, line: row.line });
  }
  return read;
}

/** `Missing connector | Fallback`: what happens without it. */
function readFallbacks(table: TableBlock): TableRead | null {
  if (!table.header.some((cell) => headerRole(cell.text) === 'missing')) return null;
  const alone = table.rows.map((row) => ({
    text: unmark(row.cells.map((cell) => plainText(cell.text)).join(': ')),
    line: row.line,
  }));
  return { connectors: [], alone };
}

/** `ATS for auto-fill` is the ATS; a product such as "Copilot for Sales" keeps its name. */
function withoutPurpose(label: string): string {
  return label.replace(/(?<!\s)\s+for\s+\p{Ll}.*$/su, '');
}

function cellLabels(cell: string): string[] {
  const names = markedNames(cell);
  if (names.length > 0) return [...new Set(names)];
  return parseNames(cell).names.flatMap((name) => {
    const labels = leadLabels(name);
    return labels.length > 0 ? labels : [];
  });
}

const explaining = ['benefit', 'examples', 'notes', 'need', 'endpoint'] as const;
const connectorHeader = wordPattern('connectorHeader');
const noGain = wordPattern('noGain', '^', '$');
const isYes = wordPattern('yes', '^', '$');

export interface TableRead {
  connectors: { label: string; text: string; line: number; isNamed: boolean }[];
  alone: { text: string; line: number }[];
}
