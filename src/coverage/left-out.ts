import type { Connector } from '../catalog/connector.ts';
import type { PluginCoverage } from './plugin-coverage.ts';
import type { Resolver } from './resolver.ts';

/** The connectors that a plugin brings along or lists as included, and that the catalog leaves out. */
export function leftOutOf({ servers, rows }: PluginCoverage, { outside }: Resolver): LeftOutUse[] {
  if (outside === undefined) return [];
  const uses = new Map<string, LeftOutUse>();
  const add = (connector: Connector | undefined, isWired: boolean) => {
    if (connector === undefined) return;
    const known = uses.get(connector.id);
    uses.set(connector.id, { connector, isWired: isWired || known?.isWired === true });
  };
  for (const { server, connector } of servers) {
    if (connector === undefined) add(outside.connectorOfServer(server), true);
  }
  for (const { name, connector } of rows.flatMap(({ included }) => included)) {
    if (connector === undefined) add(outside.connectorOfName(name), false);
  }
  return [...uses.values()];
}

/** A connector that is not in the catalog, and whether the plugin has a server for it. */
export interface LeftOutUse {
  connector: Connector;
  isWired: boolean;
}
