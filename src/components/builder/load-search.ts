import type { BuilderData } from '../../config/builder/data.ts';
import { unpackWords } from '../../config/builder/pack.ts';
import type { AbsentKind } from '../../catalog/absent.ts';
import type { WithoutServer } from '../../config/builder/without.ts';
import { loadJson } from '../dom.ts';
import { otherRows, type OtherRows } from './other-rows.ts';

/**
 * Loads what the list is searched by, when somebody searches: the words of other names, and the products
 * that there is nothing of to choose. Where that fails, names find what there is.
 */
export async function loadSearch(
  { words = '', without = '' }: DOMStringMap,
  data: BuilderData,
  pages: string,
): Promise<{ names: ReadonlyMap<string, string>; rowsBelow: OtherRows }> {
  const [others, nothing] = await Promise.all([
    loadJson<string[]>(words),
    loadJson<{ products: WithoutServer[]; absent: AbsentKind[] }>(without),
  ]);
  return {
    names: unpackWords(data, others ?? []),
    rowsBelow: otherRows(data.elsewhere, nothing ?? { products: [], absent: [] }, pages),
  };
}
