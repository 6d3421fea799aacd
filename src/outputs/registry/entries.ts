import type { Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint, RemoteEndpoint } from '../../catalog/endpoint.ts';
import { allClients } from '../../clients/all-clients.ts';
import { vsCode } from '../../clients/vs-code.ts';
import { serverFor } from '../../coverage/connect.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import { signInFor } from '../../coverage/sign-in.ts';
import type { RemoteServer } from '../../protocol/server.ts';

/** Programs that read registries are like this one: they load remote servers and sign in by themselves. */
const READER = vsCode;

/**
 * What the registry lists: an entry for each remote address, since programs install the first of an entry
 * alone. Of one product those come first that the readers of registries can get into, and addresses out of
 * use last, for those who have them.
 */
export function registryEntries(catalog: Catalog): RegistryEntry[] {
  const taken = new Set(
    catalog.connectors.flatMap(({ endpoints = [] }) => endpoints.map(({ id }) => id)),
  );
  return catalog.connectors.filter(isAdmitted).flatMap((connector) => {
    const current = usableEndpoints(catalog, connector).filter(isListed);
    const [first] = current;
    const own = (connector.endpoints ?? []).filter(isListed);
    return [...current, ...own.filter(({ status }) => status !== 'current')]
      .filter((endpoint) => own.includes(endpoint))
      .map((endpoint): RegistryEntry => ({
        // The product's own id leads to it, even where all its addresses have longer ones.
        id: endpoint === first && !taken.has(connector.id) ? connector.id : endpoint.id,
        connector,
        endpoint,
        isFirst: endpoint === first,
        ...reach(connector, endpoint),
      }))
      .toSorted((a, b) => rank(a) - rank(b));
  });
}

// Where an organisation lets people use what the registry has, what it refused is not in it.
function isAdmitted({ organisation }: Connector): boolean {
  return organisation?.approved !== false;
}

function isListed(endpoint: Endpoint): endpoint is ListedEndpoint {
  return endpoint.type === 'http' || endpoint.type === 'sse';
}

/** The server as the client sees it that the address is for. */
function reach(connector: Connector, endpoint: ListedEndpoint) {
  const [reserved] = endpoint.reservedFor?.clients ?? [];
  const client = allClients.find(({ id }) => id === reserved) ?? READER;
  const entrance = signInFor(connector, endpoint, client);
  const server = serverFor(connector, endpoint, entrance, client.id) as RemoteServer;
  const canEnter = signInFor(connector, endpoint, READER).id !== 'cannot';
  return { server, canEnter };
}

function rank({ endpoint, canEnter }: RegistryEntry): number {
  return (endpoint.status === 'current' ? 0 : 2) + (canEnter ? 0 : 1);
}

type ListedEndpoint = RemoteEndpoint & { type: 'http' | 'sse' };

/** One address of the registry, and whose it is. */
export interface RegistryEntry {
  /** What stands behind the slash of its name. */
  id: string;
  connector: Connector;
  endpoint: ListedEndpoint;
  /** Whether it is the one that the catalog recommends. */
  isFirst: boolean;
  server: RemoteServer;
  /** Whether programs that read registries get in. */
  canEnter: boolean;
}
