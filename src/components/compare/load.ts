import type { Compared } from '../../views/compare/data.ts';
import { readCompared, type ClientName, type PackedCompared } from '../../views/compare/packed.ts';
import { loadJson } from '../dom.ts';

/** What a comparison says of a connector, by its file; of clients no more than are named. */
export async function loadCompared(
  address: string,
  names: readonly ClientName[] = [],
): Promise<Compared | undefined> {
  const packed = await loadJson<PackedCompared>(address);
  return packed && readCompared(packed, names);
}
