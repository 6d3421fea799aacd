import type { Catalog } from '../src/catalog/catalog.ts';
import type { Client } from '../src/clients/client.ts';
import { modes, type ModeId } from '../src/config/permissions/modes.ts';
import { makeResolver } from '../src/coverage/resolver.ts';
import { chosenServers, type ChosenServers } from '../src/views/chosen-servers.ts';
import type { NamedConnector } from '../src/views/configuration-view.ts';
import { readWorkspace, type Workspace } from '../src/workspace/workspace.ts';
import { workspaceDirectories } from './directories.ts';
import type { Io } from './io.ts';
import { unknownConnector } from './unknown-connector.ts';
import { knownId, unknownWord, UsageError } from './usage-error.ts';

/** The connectors that were named, each by its id, a name, or the id of an endpoint. */
export function namedConnectors(
  catalog: Catalog,
  names: readonly string[],
  expected: string,
): NamedConnector[] {
  const resolver = makeResolver(catalog);
  return names.map((name) => {
    const connector = resolver.connectorOfName(name);
    if (connector !== undefined) return { connector, name };
    throw unknownConnector(catalog, name, expected);
  });
}

/** What somebody named for a file of rules: in which mode, and as servers of a client. */
export async function readNamed(
  { plugin: plugins, approved, mode, ...given }: NamingValues,
  connectors: readonly string[],
  io: Io,
): Promise<{ mode: ModeId; serversFor: (client: Client) => ChosenServers }> {
  const known = knownId('mode', mode, Object.keys(modes) as ModeId[]);
  const directories = await workspaceDirectories(given, io);
  // Plugins are read only where one is named.
  const workspace = await readWorkspace(
    plugins.length === 0 ? { ...directories, plugins: [] } : directories,
  );
  const names = { connectors, plugins, approved };
  return { mode: known, serversFor: (client) => namedServers(workspace, names, client) };
}

/** The connectors and plugins that somebody named, as servers, with what there is none for. */
function namedServers(
  workspace: Workspace,
  { plugins, approved, ...given }: GivenNames,
  client: Client,
): ChosenServers {
  const connectors = [...given.connectors, ...(approved ? approvedOf(workspace.catalog) : [])];
  if (connectors.length + plugins.length === 0) {
    throw new UsageError('Missing a connector, such as hubspot, or a plugin, as --plugin sales.');
  }
  const named = namedConnectors(workspace.catalog, connectors, 'one of the catalog');
  const brought = plugins.map((name) => {
    const found = workspace.plugins.find(({ id, plugin }) => id === name || plugin.name === name);
    if (found !== undefined) return found;
    const known = workspace.plugins.map(({ id }) => id);
    throw unknownWord('plugin', name, known, known.join(', '));
  });
  return chosenServers(workspace, named, brought, client);
}

/** The ids of all approved connectors. Throws where there is none. */
function approvedOf({ connectors }: Catalog): string[] {
  const approved = connectors.filter(({ organisation }) => organisation?.approved === true);
  if (approved.length > 0) return approved.map(({ id }) => id);
  throw new UsageError(
    'No connector of the catalog is approved, so that --approved chooses none. Name your own directory with --catalog.',
  );
}

/** What somebody named. */
interface GivenNames {
  connectors: readonly string[];
  plugins: readonly string[];
  /** Whether all approved connectors are meant, too. */
  approved: boolean;
}

/** The options of the commands that write rules for what somebody named, but for those of all. */
export const namingOptions = {
  plugin: {
    type: 'string',
    multiple: true,
    default: [] as string[],
    value: 'NAME',
    about: 'a plugin, with the connectors that it brings along',
  },
  approved: {
    type: 'boolean',
    default: false,
    about: 'all connectors that your organisation approved',
  },
  mode: {
    type: 'string',
    default: 'ask',
    value: 'MODE',
    about: 'ask: before a change; read-only; as-is: no rules for tools',
  },
} as const;

/** `--client` of the commands that write a file in one of several forms. */
export function formOption(about: string, forms: Readonly<Record<string, unknown>>) {
  return {
    type: 'string',
    default: 'claude-code',
    value: 'ID',
    about: `${about}: ${Object.keys(forms).join(', ')}`,
  } as const;
}

type NamingValues = Parameters<typeof workspaceDirectories>[0] & {
  plugin: readonly string[];
  approved: boolean;
  mode: string;
};
