import { serverOwner, type Catalog } from '../src/catalog/catalog.ts';
import type { Connector } from '../src/catalog/connector.ts';
import { makeResolver } from '../src/coverage/resolver.ts';
import { unknownConnector } from './unknown-connector.ts';

/** The connectors that somebody names, each as the one whose server it is; all where nothing is named. */
export function chooseConnectors(catalog: Catalog, names: readonly string[]): readonly Connector[] {
  if (names.length === 0) return catalog.connectors;
  const resolver = makeResolver(catalog);
  const chosen = names.map((name) => {
    const connector = resolver.connectorOfName(name);
    if (connector !== undefined) return serverOwner(catalog, connector);
    throw unknownConnector(catalog, name, 'one of the catalog');
  });
  return [...new Set(chosen)];
}
