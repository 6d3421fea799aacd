import { serverOwner } from '../src/catalog/catalog.ts';
import type { ChosenPlugin, ChosenServer } from '../src/config/policy/policy.ts';
import { modes, type ModeId } from '../src/config/permissions/modes.ts';
import {
  chooseConnector,
  choosePlugin,
  toWired,
  uniqueServers,
} from '../src/config/policy/choice.ts';
import type { Client } from '../src/clients/client.ts';
import { usableEndpoints } from '../src/coverage/connection.ts';
import { makeResolver } from '../src/coverage/resolver.ts';
import { statusLabels } from '../src/views/labels.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import { unexpectedWord, UsageError } from './usage-error.ts';

/** The connectors and plugins that somebody named, as servers, with what there is none for. */
export function chosenServers(
  { catalog, plugins, marketplaces }: Workspace,
  connectors: readonly string[],
  named: readonly string[],
  client: Client,
): Chosen {
  if (connectors.length + named.length === 0) {
    throw new UsageError('Missing a connector, such as hubspot, or a plugin, as --plugin sales.');
  }
  const resolver = makeResolver(catalog);
  const remarks: string[] = [];
  const own = connectors.flatMap((name) => {
    const connector =
      resolver.connectorOfName(name) ??
      catalog.connectors.find(({ endpoints = [] }) => endpoints.some(({ id }) => id === name));
    if (connector === undefined) {
      const known = catalog.connectors.flatMap(({ id, name: shown }) => [id, shown]);
      throw unexpectedWord('connector', name, known, 'one of the catalog');
    }
    const endpoint = connector.endpoints?.find(({ id }) => id === name);
    const chosen = chooseConnector(catalog, connector, client, endpoint);
    if (chosen !== undefined) return [chosen];
    const hasAddress = usableEndpoints(catalog, connector).length > 0;
    const why = hasAddress
      ? `it has no address that is meant for ${client.name}.`
      : statusLabels[serverOwner(catalog, connector).status].line;
    remarks.push(`${connector.name}: ${why}`);
    return [];
  });
  const brought = named.map((name) => {
    const coverage = plugins.find(({ id, plugin }) => id === name || plugin.name === name);
    if (coverage === undefined) {
      const known = plugins.map(({ id }) => id);
      throw unexpectedWord('plugin', name, known, known.join(', '));
    }
    const marketplace = marketplaces.find((each) => each.plugins.includes(coverage));
    const { unknown, ...found } = choosePlugin(
      catalog,
      toWired(coverage),
      marketplace?.name === undefined
        ? undefined
        : { name: marketplace.name, source: marketplace.source },
      client,
    );
    for (const server of unknown) {
      remarks.push(`${name}: ${server} is of no connector that the catalog has an address for.`);
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

/** The mode that an option names. */
export function readMode(name: string): ModeId {
  if (Object.hasOwn(modes, name)) return name as ModeId;
  const known = Object.keys(modes);
  throw unexpectedWord('mode', name, known, known.join(', '));
}

export const modeOption = {
  type: 'string',
  default: 'ask',
  value: 'MODE',
  about: 'ask: before a change; read-only; as-is: no rules for tools',
} as const;

export const pluginOption = {
  type: 'string',
  multiple: true,
  default: [] as string[],
  value: 'NAME',
  about: 'a plugin, with the connectors that it brings along',
} as const;

interface Chosen {
  /** Those that were named themselves. */
  own: ChosenServer[];
  plugins: ChosenPlugin[];
  /** Those of plugins too, each once. */
  servers: ChosenServer[];
  /** What was left out, and why. */
  remarks: string[];
}
