import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Client } from '../clients/client.ts';
import {
  chooseConnector,
  choosePlugin,
  describeRefusal,
  describeUndecided,
  refuses,
  toWired,
  uniqueServers,
} from '../config/policy/choice.ts';
import type { ChosenPlugin, ChosenServer } from '../config/policy/policy.ts';
import { usableEndpoints } from '../coverage/connection.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { NamedConnector } from './configuration-view.ts';
import { statusWords } from './status-words.ts';
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
    if (refuses(named.connector)) {
      remarks.push(describeRefusal(named.connector));
      return [];
    }
    const endpoint = named.connector.endpoints?.find(({ id }) => id === named.name);
    const chosen = chooseConnector(catalog, named.connector, client, endpoint);
    if (chosen !== undefined) return [chosen];
    remarks.push(whyNone(catalog, named, client));
    return [];
  });
  const brought = plugins.map((plugin) => {
    const marketplace = marketplaceOf(workspace, plugin);
    const { left, ...found } = choosePlugin(catalog, toWired(plugin), marketplace, client);
    remarks.push(...left.map((each) => `${plugin.id}: ${each}`));
    return found;
  });
  const servers = uniqueServers([...own, ...brought.flatMap((each) => each.servers)]);
  return {
    own,
    plugins: brought.map(({ plugin }) => plugin),
    servers,
    remarks: [...remarks, ...describeUndecided(catalog, servers)],
  };
}

function whyNone(catalog: Catalog, { connector }: NamedConnector, client: Client): string {
  const hasAddress = usableEndpoints(catalog, connector).length > 0;
  const why = hasAddress
    ? `it has no address that is meant for ${client.name}.`
    : statusWords(serverOwner(catalog, connector)).line;
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
