import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Client } from '../clients/client.ts';
import { chooseConnector, choosePlugin, toWired, uniqueServers } from '../config/policy/choice.ts';
import type { ChosenPlugin, ChosenServer } from '../config/policy/policy.ts';
import { usableEndpoints } from '../coverage/connection.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { NamedConnector } from './configuration-view.ts';
import { statusLabels } from './labels.ts';
import { marketplaceOf } from './policy-view.ts';

/** Connectors and plugins as the servers of a policy, with what there is none for. */
export function chosenServers(
  workspace: Workspace,
  connectors: readonly NamedConnector[],
  plugins: readonly SitePlugin[],
  client: Client,
): ChosenServers {
  const { catalog } = workspace;
  const remarks: string[] = [];
  const own = connectors.flatMap((named) => {
    const endpoint = named.connector.endpoints?.find(({ id }) => id === named.name);
    const chosen = chooseConnector(catalog, named.connector, client, endpoint);
    if (chosen !== undefined) return [chosen];
    remarks.push(whyNone(catalog, named, client));
    return [];
  });
  const brought = plugins.map((plugin) => {
    const marketplace = marketplaceOf(workspace, plugin);
    const { unknown, ...found } = choosePlugin(catalog, toWired(plugin), marketplace, client);
    for (const server of unknown) {
      remarks.push(
        `${plugin.id}: ${server} is of no connector that the catalog has an address for.`,
      );
    }
    return found;
  });
  return {
    own,
    plugins: brought.map(({ plugin }) => plugin),
    servers: uniqueServers([...own, ...brought.flatMap(({ servers }) => servers)]),
    remarks,
  };
}

function whyNone(catalog: Catalog, { connector }: NamedConnector, client: Client): string {
  const hasAddress = usableEndpoints(catalog, connector).length > 0;
  const why = hasAddress
    ? `it has no address that is meant for ${client.name}.`
    : statusLabels[serverOwner(catalog, connector).status].line;
  return `${connector.name}: ${why}`;
}

/** What somebody chose, as servers. */
export interface ChosenServers {
  /** Those that were named themselves. */
  own: ChosenServer[];
  plugins: ChosenPlugin[];
  /** Those of plugins too, each once. */
  servers: ChosenServer[];
  /** What was left out, and why. */
  remarks: string[];
}
