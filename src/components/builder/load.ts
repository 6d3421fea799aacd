import type { BuilderData } from '../../config/builder/data.ts';
import { unpackBuilder, type PackedBuilder } from '../../config/builder/pack.ts';
import type { WithoutServer } from '../../config/builder/without.ts';
import { loadJson } from '../dom.ts';

/** Loads what there is to choose from; undefined where that fails. */
export async function loadBuilder(url: string): Promise<BuilderData | undefined> {
  const packed = await loadJson<PackedBuilder>(url);
  return packed && unpackBuilder(packed);
}

/** Loads the words of the other names of all connectors; none where that fails: their names find them. */
export async function loadWords(url: string): Promise<readonly string[]> {
  return (await loadJson<string[]>(url)) ?? [];
}

/** Loads the products that there is nothing of to choose; none where that fails. */
export async function loadWithout(url: string): Promise<readonly WithoutServer[]> {
  return (await loadJson<WithoutServer[]>(url)) ?? [];
}
