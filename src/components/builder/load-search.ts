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
): Promise<{ list: BuilderData; rowsBelow: OtherRows }> {
  const [names, nothing] = await Promise.all([
    loadJson<string[]>(words),
    loadJson<{ products: WithoutServer[]; absent: AbsentKind[] }>(without),
  ]);
  return {
    list: unpackWords(data, names ?? []),
    rowsBelow: otherRows(data.elsewhere, nothing ?? { products: [], absent: [] }, pages),
  };
}
