import type { Compared } from '../../views/compare/data.ts';
import { lessOf } from '../../views/compare/less.ts';
import { loadCompared } from '../compare/load.ts';

/** Tells what one connector can do less and more than another, by files that are loaded once each. */
export function differences(folder: string): (old: string, next: string) => Promise<string[]> {
  const loaded = new Map<string, Promise<Compared | undefined>>();
  const load = (id: string) => {
    const found = loaded.get(id) ?? loadCompared(`${folder}${id}.json`);
    loaded.set(id, found);
    return found;
  };
  return async (old, next) => {
    if (old === next) return [];
    const [before, after] = await Promise.all([load(old), load(next)]);
    return before === undefined || after === undefined ? [] : lessOf(before, after);
  };
}
