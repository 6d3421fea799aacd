import type { Compared } from '../../views/compare/data.ts';
import { lessOf } from '../../views/compare/less.ts';
import { loadCompared } from '../compare/load.ts';

/** Tells what one connector can do less and more than another, by files that are loaded once each. */
export function differences(folder: string): Difference {
  const loaded = new Map<string, Promise<Compared | undefined>>();
  const load = (id: string) => {
    const found = loaded.get(id) ?? loadCompared(`${folder}${id}.json`);
    loaded.set(id, found);
    return found;
  };
  return async (old, next, endpoint) => {
    if (old === next) return [];
    const [before, after] = await Promise.all([load(old), load(next)]);
    return before === undefined || after === undefined ? [] : lessOf(before, after, endpoint);
  };
}

/** What is less and more with another connector, at one of its endpoints where one is chosen. */
export type Difference = (old: string, next: string, endpoint?: string) => Promise<string[]>;
