import { finding, type PluginFinding } from './findings.ts';
import { limits, type LimitedKind } from './limits.ts';

/** The first items of a list, as many as are read of their kind, and a finding at a file where that is not all. */
export function readFirst<Item>(
  what: LimitedKind,
  items: readonly Item[],
  file: string,
): { items: Item[]; findings: PluginFinding[] } {
  const isAll = items.length <= limits[what];
  return {
    items: items.slice(0, limits[what]),
    findings: isAll ? [] : [limitExceeded(what, items.length, file)],
  };
}

/** The finding that there is more than is read; `count` is as many as were seen. */
export function limitExceeded(
  what: LimitedKind,
  count: number,
  file: string,
  limit: number = limits[what],
): PluginFinding {
  const args = { what, count, limit };
  return finding('limit-exceeded', { file, line: 1, column: 1 }, args);
}
