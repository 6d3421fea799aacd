import { approvalOf } from '../../catalog/approval.ts';
import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Client } from '../../clients/client.ts';
import { bestConnection, chooseEndpoint } from '../../coverage/connect.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import type { Entrance } from '../../coverage/sign-in.ts';
import { endpointKey } from '../../protocol/url-template.ts';
import { toolsOfEndpoint } from '../permissions/server-tools.ts';
import type { ChosenPlugin, ChosenServer, Marketplace } from './policy.ts';
import { listed } from '../../diagnostics/sentence.ts';

/**
 * A connector as a server of a policy, through the address that suits a client best. Undefined where it has
 * none, or none that is meant for people of that client.
 */
export function chooseConnector(
  catalog: Catalog,
  connector: Connector,
  client: Client,
  wanted?: Endpoint,
): ChosenServer | undefined {
  const owner = serverOwner(catalog, connector);
  const choices = [
    ...(wanted === undefined ? [] : [chooseEndpoint(owner, wanted, client)]),
    bestConnection(catalog, connector, client),
  ];
  const choice = choices.find((each) => each !== undefined && !isReserved(each.entrance));
  if (choice === undefined) return undefined;
  const { endpoint } = choice;
  return {
    name: endpoint.id,
    title: owner.name,
    connector: owner.id,
    endpoint,
    tools: toolsOfEndpoint(catalog, connector, endpoint),
  };
}

function isReserved(entrance: Entrance): boolean {
  return entrance.id === 'cannot' && entrance.because === 'reserved';
}

/** A plugin with the connectors that its servers are; a server without one is left to be named by hand. */
export function choosePlugin(
  catalog: Catalog,
  { name: pluginName, servers }: WiredPlugin,
  marketplace: Marketplace | undefined,
  client: Client,
): ChosenOfPlugin {
  const isRefused = ({ connector }: WiredPlugin['servers'][number]) =>
    connector !== undefined && refuses(connector);
  const refused = servers.filter(isRefused);
  const found = servers
    .filter((each) => !isRefused(each))
    .map((each) => ({
      name: each.name,
      chosen: wiredServer(catalog, each, client),
    }));
  return {
    plugin: {
      name: pluginName,
      marketplace,
      servers: found.flatMap(({ name, chosen }) =>
        chosen === undefined ? [] : [{ name, endpoint: chosen.endpoint.id }],
      ),
    },
    servers: uniqueServers(found.flatMap(({ chosen }) => chosen ?? [])),
    left: [
      ...found.flatMap(({ name, chosen }) =>
        chosen === undefined
          ? [`${name} is of no connector that the catalog has an address for.`]
          : [],
      ),
      ...refused.flatMap(({ connector }) => (connector ? [describeRefusal(connector)] : [])),
    ],
  };
}

/** Whether the organisation that runs the catalog decided against a connector. */
export function refuses({ organisation }: Connector): boolean {
  return organisation?.approved === false;
}

/** Why a connector is in no file by which an organisation admits some. */
export function describeRefusal({ name }: Connector): string {
  return `${name}: your organisation does not approve it, so it is left out.`;
}

/** Those about which the organisation that runs the catalog has not decided, where it does decide. */
export function describeUndecided(
  catalog: Catalog,
  servers: readonly Pick<ChosenServer, 'connector' | 'title'>[],
): string[] {
  const undecided = servers.filter(({ connector }) => {
    const found = catalog.byId.get(connector);
    return found !== undefined && approvalOf(catalog, found) === 'undecided';
  });
  const names = listed(undecided.map(({ title }) => title));
  return names === '' ? [] : [`Your organisation has not decided yet about ${names}.`];
}

/** A plugin with its connectors, and what was left out, in sentences. */
export interface ChosenOfPlugin {
  plugin: ChosenPlugin;
  servers: ChosenServer[];
  left: string[];
}

/** The servers, each address once. */
export function uniqueServers(servers: readonly ChosenServer[]): ChosenServer[] {
  return [...new Map(servers.map((server) => [server.endpoint.id, server])).values()];
}

/** One server of a plugin as that of a policy; undefined where the catalog does not know it. */
export function wiredServer(
  catalog: Catalog,
  { url, connector }: WiredPlugin['servers'][number],
  client: Client,
): ChosenServer | undefined {
  if (connector === undefined) return undefined;
  const key = url === null ? undefined : endpointKey(url);
  // Also one that is out of use: it is what the plugin asks for.
  const endpoint = serverOwner(catalog, connector).endpoints?.find(
    (each) => 'url' in each && key !== undefined && endpointKey(each.url) === key,
  );
  return chooseConnector(catalog, connector, client, endpoint);
}

/** As much of a plugin as a policy needs. */
export interface WiredPlugin {
  name: string;
  servers: readonly { name: string; url: string | null; connector: Connector | undefined }[];
}

/** A plugin that was read, as a policy needs it. */
export function toWired({ plugin, servers }: PluginCoverage): WiredPlugin {
  return {
    name: plugin.name,
    servers: servers.map(({ server, connector }) => ({
      name: server.name,
      url: server.url,
      connector,
    })),
  };
}
