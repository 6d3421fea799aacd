import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import { isExtension } from '../../catalog/extension.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import { otherWords } from './data.ts';

/** The products that a search of the builder may be for and that it offers nothing of, with what there is instead. */
export function productsWithout(catalog: Catalog): WithoutServer[] {
  return catalog.connectors.flatMap((connector) => {
    const owner = serverOwner(catalog, connector);
    const isOffered = owner === connector && usableEndpoints(catalog, connector).length > 0;
    // What connects in Claude's settings alone is told with the list itself.
    if (isOffered || (connector.status === 'bundled' && !isExtension(connector))) return [];
    const { id, name } = connector;
    const through = owner === connector ? {} : { through: owner.name };
    const extension = isExtension(connector) ? { isExtension: true as const } : {};
    return [{ id, name, words: otherWords(connector).join(' '), ...through, ...extension }];
  });
}

/** A product without an endpoint of its own. */
export interface WithoutServer {
  id: string;
  name: string;
  /** The words of its other names. */
  words: string;
  /** The name of the product whose server reaches it. */
  through?: string;
  /** Whether it is a file for Claude Desktop. */
  isExtension?: true;
}
