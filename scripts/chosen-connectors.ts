import { serverOwner, type Catalog } from '../src/catalog/catalog.ts';
import type { Connector } from '../src/catalog/connector.ts';
import { makeResolver } from '../src/coverage/resolver.ts';
import { unknownWord } from './usage-error.ts';

/** The connectors that somebody names, each as the one whose server it is; all where nothing is named. */
export function chooseConnectors(catalog: Catalog, names: readonly string[]): readonly Connector[] {
  if (names.length === 0) return catalog.connectors;
  const resolver = makeResolver(catalog);
  const chosen = names.map((name) => {
    const connector = resolver.connectorOfName(name);
    if (connector !== undefined) return serverOwner(catalog, connector);
    const known = catalog.connectors.flatMap((each) => [each.id, each.name]);
    throw unknownWord('connector', name, known, 'one of the catalog');
  });
  return [...new Set(chosen)];
}
