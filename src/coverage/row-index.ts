import { fullNameKey, nameKey } from '../catalog/name-key.ts';
import type { NamedLabel } from './label-names.ts';
import type { CoverageRow } from './coverage-row.ts';

/**
 * Finds the row that a label means: by its own words, then by a connector it includes, then by category, and at
 * last by the end of its name: "Analytics" is what the one row "Product analytics" is about.
 */
export function indexRows(rows: readonly CoverageRow[]): RowIndex {
  const byName = new Map<string, CoverageRow>();
  const byConnector = new Map<string, Numbered>();
  const byServer = new Map<string, Numbered>();
  const byCategory = new Map<string, CoverageRow>();
  // Null where several rows end so.
  const byEnd = new Map<string, CoverageRow | null>();
  let count = 0;
  const add = (row: CoverageRow) => {
    const numbered = { row, number: count };
    count += 1;
    for (const name of [row.label, row.placeholder ?? '']) setFirst(byName, fullNameKey(name), row);
    if (row.category !== undefined) setFirst(byCategory, row.category.id, row);
    for (const end of endsOf(row.label)) byEnd.set(end, byEnd.has(end) ? null : row);
    for (const { connector, servers } of row.included) {
      if (connector !== undefined) setFirst(byConnector, connector.id, numbered);
      for (const each of servers)
        if (each.connector !== undefined) setFirst(byServer, each.connector.id, numbered);
    }
  };
  for (const row of rows) add(row);
  return {
    add,
    meantBy: ({ label, category, connector }) =>
      byName.get(fullNameKey(label)) ??
      first(byConnector.get(connector?.id ?? ''), byServer.get(connector?.servedBy ?? ''))?.row ??
      byCategory.get(category?.id ?? '') ??
      (connector === undefined ? (byEnd.get(nameKey(label)) ?? undefined) : undefined),
  };
}

/** The words at the end of a name, without the first ones. */
function endsOf(label: string): string[] {
  const words = label.split(/\s+/, 6);
  return words.slice(1).map((_, index) => fullNameKey(words.slice(index + 1).join(' ')));
}

function setFirst<Value>(values: Map<string, Value>, key: string, value: Value): void {
  if (!values.has(key)) values.set(key, value);
}

function first(a: Numbered | undefined, b: Numbered | undefined): Numbered | undefined {
  return a === undefined || (b !== undefined && b.number < a.number) ? b : a;
}

interface Numbered {
  row: CoverageRow;
  number: number;
}

export interface RowIndex {
  add: (row: CoverageRow) => void;
  meantBy: (label: NamedLabel) => CoverageRow | undefined;
}
