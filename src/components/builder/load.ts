import type { BuilderData } from '../../config/builder/data.ts';
import { unpackBuilder, type PackedBuilder } from '../../config/builder/pack.ts';
import { loadJson } from '../dom.ts';

/** Loads what there is to choose from; undefined where that fails. */
export async function loadBuilder(url: string): Promise<BuilderData | undefined> {
  const packed = await loadJson<PackedBuilder>(url);
  return packed && unpackBuilder(packed);
}
