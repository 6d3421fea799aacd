import type { Client, ConfigFile } from '../../clients/client.ts';
import { loadClient } from '../../clients/clients.ts';
import { bridgedSnippet } from '../bridged.ts';
import { listed } from '../../diagnostics/sentence.ts';
import { parseConfiguration } from '../parse.ts';
import { maskSecrets } from '../../protocol/secret.ts';
import type { Server } from '../../protocol/server.ts';
import { forSystem, systems, type System } from '../../protocol/system.ts';
import { isBridgeable } from '../../coverage/connect.ts';
import { describeLeftOut, listedName } from '../../coverage/listing.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { carriedTo, noteWords } from './carried.ts';
import { repairText, type Kept, type Repair } from './repair.ts';
import { variableWords } from './telling.ts';

/** Turns what was read into another client's configuration, and says all that changes. */
export async function convertTo(
  id: string,
  repair: Repair,
  catalogIndex: CatalogIndex,
  system?: System,
): Promise<Converted | undefined> {
  const { resolver } = catalogIndex;
  const client = await loadClient(id);
  if (client === undefined) return undefined;
  const from = await loadClient(repair.client.id);
  const carried = carriedTo(repair.servers, from, client);
  const servers = carried.servers.map((server) => forSystem(server, system));
  const { text, notes, unsupported: all } = client.configuration(servers);
  const refused = new Set(
    servers.filter((each) => !letsBridgeIn(each, resolver)).map(({ name }) => name),
  );
  const unsupported = all.map(({ bridge, ...each }) =>
    bridge === undefined || refused.has(each.server) ? each : { ...each, bridge },
  );
  const gone = new Set(
    unsupported.filter((each) => !('bridge' in each)).map(({ server }) => server),
  );
  const { kept } = repair;
  const parsed = await parseConfiguration(text);
  const written = 'data' in parsed ? parsed.data : {};
  const serverOf = (name: string) => servers.find((each) => each.name === name);
  const connectorOf = (name: string) => {
    const server = serverOf(name);
    if (server === undefined || server.type === 'stdio') return undefined;
    return resolver.endpointOfUrl(server.url)?.connector;
  };
  const [first, ...others] = filesOn(client, system);
  const bridged = bridgedSnippet(client, servers, unsupported, (bridge) =>
    forSystem(bridge, system),
  );
  const noted = new Set([...notes, ...bridged.notes].map(({ server }) => server));
  const { variables, unread: mistaken } = await variablesIn(
    bridged.text || text,
    client,
    catalogIndex,
    noted,
    system,
  );
  return {
    fileName: first?.path ?? client.name,
    text,
    bridged: bridged.text,
    notes: [
      ...unsupported.map((each) => {
        const connector = connectorOf(each.server);
        const isListed = client.listing !== undefined && listedName(connector) !== undefined;
        const lost = isListed ? lostInListing(serverOf(each.server)) : '';
        return `${describeLeftOut(each, client, connector)}${lost}`;
      }),
      ...noteWords(carried.notes.filter(({ server }) => !gone.has(server))),
      ...noteWords([...notes, ...bridged.notes]),
      ...variableWords(variables),
      ...mistaken,
      ...[
        ...new Set(
          [...kept, ...unknownKeys(repair)]
            .filter(({ server }) => server === undefined || !gone.has(server))
            .map(({ path }) => path),
        ),
      ]
        .filter((path) => !Object.hasOwn(written, path))
        .map((path) => `${path} is not carried over.`),
      ...stepsOf(client, text),
      ...others
        .filter(({ path }) => /[\\/]Packages[\\/]/.test(path))
        .map(({ path }) => `Installed from the Microsoft Store or as MSIX: ${path}`),
    ].map(maskSecrets),
  };
}

/** What is to be set for what was written, and what of it the client or cmd takes for something else, which no note tells. */
async function variablesIn(
  text: string,
  { id }: Client,
  catalogIndex: CatalogIndex,
  noted: ReadonlySet<string>,
  system: System | undefined,
): Promise<{ variables: readonly string[]; unread: string[] }> {
  const repair =
    text === ''
      ? undefined
      : await repairText(text, { client: id, ...(system && { system }) }, catalogIndex);
  if (repair === undefined || 'problem' in repair) return { variables: [], unread: [] };
  const unread = repair.problems.filter(
    ({ rule, server = '' }) =>
      rule === 'server-windows-npx' || (rule === 'server-variable-syntax' && !noted.has(server)),
  );
  return { variables: repair.variables, unread: unread.map(({ message }) => message) };
}

/** What the client does not know, and whoever wrote it meant all the same. */
function unknownKeys({ problems }: Repair): Pick<Kept, 'path' | 'server'>[] {
  return problems.flatMap(({ rule, path, key = '', server }) =>
    rule === 'server-key-unknown' && path !== undefined
      ? [{ path: [...path, ...key.split('/')].join('.'), ...(server !== undefined && { server }) }]
      : [],
  );
}

/** What of a server the directory of an app does not take along. */
function lostInListing(server: Server | undefined): string {
  if (server === undefined || server.type === 'stdio') return '';
  const headers = Object.keys(server.headers ?? {});
  return [
    server.settings?.isOff === true
      ? ' It is switched off here, and would be on there: connect it once you want it.'
      : '',
    headers.length > 0 ? ` The directory takes no headers: ${listed(headers)} is left out.` : '',
  ].join('');
}

/** Whether the program in between would be let in, as far as the catalog knows the address. */
function letsBridgeIn(server: Server, resolver: Resolver): boolean {
  const known = server.type === 'stdio' ? undefined : resolver.endpointOfUrl(server.url);
  return known === undefined || isBridgeable(known.connector, known.endpoint);
}

/** The file to write on a system, and others of the same scope that it may be. */
function filesOn({ files }: Client, system: System | undefined): readonly ConfigFile[] {
  const own = files.filter(({ os }) => system !== undefined && os === systems[system]);
  return own.length > 0 ? own : files.slice(0, 1);
}

function stepsOf({ steps }: Client, text: string): readonly string[] {
  return text === '' ? [] : steps.slice(0, 1);
}

/** A configuration in another client's shape. */
export interface Converted {
  fileName: string;
  /** Empty where the client can load none of the servers. */
  text: string;
  /** With mcp-remote in front of what the client cannot reach by itself; empty where there is none. */
  bridged: string;
  notes: string[];
}
