import { nearestIn } from '../../catalog/absent.ts';
import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import { otherWords } from './data.ts';

/** The products that a search of the builder may be for and that it offers nothing of, with what there is instead. */
export function productsWithout(catalog: Catalog): WithoutServer[] {
  return catalog.connectors.flatMap((connector) => {
    const owner = serverOwner(catalog, connector);
    const isOffered = owner === connector && usableEndpoints(catalog, connector).length > 0;
    // What connects in Claude's settings alone is told with the list itself.
    if (isOffered || connector.status === 'bundled') return [];
    const { id, name } = connector;
    const through = owner === connector ? {} : { through: owner.name };
    return [{ id, name, words: otherWords(connector).join(' '), ...through }];
  });
}

/** The known products that the catalog does not have, by their kind, with what is nearest. */
export function absentKinds(catalog: Catalog): AbsentKind[] {
  return catalog.categories.flatMap((category) => {
    const { id, name, absent: products } = category;
    const nearest = nearestIn(catalog, category).map((each) => each.name);
    return products === undefined || nearest.length === 0 ? [] : [{ id, name, nearest, products }];
  });
}

/** Products of one category that have no entry. */
export interface AbsentKind {
  id: string;
  name: string;
  /** The names of the connectors that are nearest. */
  nearest: string[];
  products: string[];
}

/** A product without an endpoint of its own. */
export interface WithoutServer {
  id: string;
  name: string;
  /** The words of its other names. */
  words: string;
  /** The name of the product whose server reaches it. */
  through?: string;
}
