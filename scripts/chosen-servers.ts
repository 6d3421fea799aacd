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
import { unknownWord, UsageError } from './usage-error.ts';

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

/** What names of connectors and plugins may stand for: plugins are read only where one is named. */
export async function readNamed(
  { plugin, ...given }: Parameters<typeof workspaceDirectories>[0] & { plugin: readonly string[] },
  io: Io,
): Promise<Workspace> {
  const directories = await workspaceDirectories(given, io);
  return readWorkspace(plugin.length === 0 ? { ...directories, plugins: [] } : directories);
}

/** The connectors and plugins that somebody named, as servers, with what there is none for. */
export function namedServers(
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

/** The mode that an option names. */
export function readMode(name: string): ModeId {
  if (Object.hasOwn(modes, name)) return name as ModeId;
  const known = Object.keys(modes);
  throw unknownWord('mode', name, known, known.join(', '));
}

export const modeOption = {
  type: 'string',
  default: 'ask',
  value: 'MODE',
  about: 'ask: before a change; read-only; as-is: no rules for tools',
} as const;

export const approvedOption = {
  type: 'boolean',
  default: false,
  about: 'all connectors that your organisation approved',
} as const;

export const pluginOption = {
  type: 'string',
  multiple: true,
  default: [] as string[],
  value: 'NAME',
  about: 'a plugin, with the connectors that it brings along',
} as const;
