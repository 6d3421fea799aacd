import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import type { Client } from '../../clients/client.ts';
import {
  connectWith,
  neededVariables,
  oauthNote,
  toServer,
  usableEndpoints,
} from '../../coverage/connection.ts';
import { snippetLanguage } from '../../views/highlight.ts';
import { fence } from './blocks.ts';
import { code, link, plain } from './inline.ts';
import { toConnector } from './links.ts';

/** How a connector is configured, in every client: the section "Connect" of its twin. */
export function connectBlocks(
  catalog: Catalog,
  connector: Connector,
  clients: readonly Client[],
): (string | undefined)[] {
  const owner = serverOwner(catalog, connector);
  const [primary, ...others] = usableEndpoints(catalog, connector);
  const lead =
    owner === connector
      ? undefined
      : `It has no server of its own: it is reached through ${toConnector(owner)}, whose configuration this is.`;
  if (primary === undefined) return [lead, reasons[connector.status]];

  const server = toServer(primary);
  const needed = neededVariables(server);
  const note = oauthNote(primary);
  const hasToken = primary.type !== 'stdio' && primary.optionalHeaders !== undefined;
  return [
    lead,
    ...Object.entries(primary.variables ?? {}).map(
      ([name, { description, example }]) =>
        `Replace ${code(`{${name}}`)}: ${plain(description)}${example ? ` Example: ${code(example)}.` : ''}`,
    ),
    note === undefined ? undefined : `**OAuth client:** ${plain(note)}`,
    needed.length === 0 ? undefined : `Set first: ${needed.map(code).join(', ')}.`,
    ...clients.flatMap((client) => clientBlocks(client, server, primary.variables !== undefined)),
    ...(hasToken
      ? [
          '### With a token instead of signing in',
          fence(claudeCode.configuration([toServer(primary, true)]).text, 'json'),
        ]
      : []),
    ...others.flatMap((endpoint) => [
      `### Another way: ${plain(endpoint.variant ?? endpoint.id)}`,
      fence(claudeCode.configuration([toServer(endpoint)]).text, 'json'),
    ]),
  ];
}

function clientBlocks(
  client: Client,
  server: Parameters<typeof connectWith>[1],
  isTemplate: boolean,
): (string | undefined)[] {
  const {
    snippet,
    bridge,
    command,
    link: install,
    notes,
  } = connectWith(client, server, isTemplate);
  const language = snippetLanguage(client.format);
  const [unsupported] = snippet.unsupported;
  const [file] = client.files;
  const showsSteps = snippet.text === '' && unsupported === undefined;
  return [
    `### ${client.name}`,
    unsupported && plain(unsupported.reason),
    bridge === undefined || file === undefined
      ? undefined
      : `With the third-party program mcp-remote as a bridge, in ${code(file.path)}:\n\n${fence(bridge, language)}`,
    snippet.text === '' || file === undefined ? undefined : `In ${code(file.path)}:`,
    snippet.text === '' ? undefined : fence(snippet.text, language),
    command && fence(command.text, 'sh'),
    // Other schemes than https are for a click, not for a program.
    install?.href.startsWith('https://') ? link(install.label, install.href) : undefined,
    showsSteps ? client.steps.map((step, index) => `${index + 1}. ${plain(step)}`).join('\n') : '',
    ...notes.map(plain),
  ];
}

const reasons = {
  available: 'There is no address to paste.',
  'per-tenant': 'There is no address to paste.',
  bundled:
    'Open Settings → Connectors in Claude, choose it and sign in. A plugin or a project cannot bring it along.',
  none: 'No official MCP server is known: there is nothing to paste.',
} as const satisfies Record<Connector['status'], string>;
