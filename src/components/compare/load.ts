import type { Compared } from '../../views/compare/data.ts';
import {
  readCompared,
  type ClientName,
  type PackedCompared,
  type ToolsOf,
} from '../../views/compare/packed.ts';
import { loadJson } from '../dom.ts';

/** What a comparison says of a connector, by its files below `base`; of clients no more than are named. */
export async function loadCompared(
  base: string,
  id: string,
  names: readonly ClientName[] = [],
): Promise<Compared | undefined> {
  const [packed, document] = await Promise.all([
    loadJson<PackedCompared>(`${base}/compare/data/${id}.json`),
    loadJson<ToolsOf>(`${base}/api/v1/connectors/${id}.json`),
  ]);
  return packed && document && readCompared(packed, document, names);
}
