import { isId, keep, readKeptList } from '../kept.ts';

const KEY = 'connector-catalog.stack';
const MOST = 60;

/** The products that the reader's company uses, by their ids, kept in this browser only. */
export function readStack(): string[] {
  return readKeptList(KEY, isId, MOST);
}

/** Keeps them for the plugins to come. */
export function keepStack(ids: readonly string[]): void {
  keep(KEY, ids);
}
