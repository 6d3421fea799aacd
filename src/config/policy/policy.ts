import type { Endpoint } from '../../catalog/endpoint.ts';
import type { ToolRules } from '../../clients/tool-rules/rules.ts';
import { rulesFor, type ModeId } from '../permissions/modes.ts';
import type { EndpointTools } from '../permissions/server-tools.ts';
import { patternsOf, type AddressPattern } from './address-pattern.ts';

/** What a policy says, before it is written for a program: which servers may run, and what their tools may do. */
export function makePolicy({ servers, plugins, mode }: PolicyChoice): Policy {
  const allowed = servers.map((server): PolicyServer => {
    const { endpoint } = server;
    const patterns = 'url' in endpoint ? patternsOf(endpoint) : [];
    return { ...server, patterns, cautions: cautionsOf(server, patterns) };
  });
  const brought = plugins.flatMap((plugin) => plugin.servers.map((server) => ({ plugin, server })));
  return {
    servers: allowed,
    plugins,
    rules: [
      ...allowed.map(({ name, tools }) => rulesFor({ server: name, tools }, mode)),
      ...brought.flatMap(({ plugin, server }) => {
        const known = allowed.find(({ endpoint }) => endpoint.id === server.endpoint);
        return known === undefined
          ? []
          : [rulesFor({ server: server.name, plugin: plugin.name, tools: known.tools }, mode)];
      }),
    ],
  };
}

function cautionsOf(
  { endpoint, tools }: ChosenServer,
  patterns: readonly AddressPattern[],
): Caution[] {
  const isRemote = 'url' in endpoint;
  return [
    ...(isRemote && patterns.length === 0 ? [{ id: 'any-host' as const, text: endpoint.url }] : []),
    ...patterns.flatMap(({ pattern, isWide }) =>
      isWide ? [{ id: 'wide-host' as const, text: pattern }] : [],
    ),
    ...(isRemote ? [] : [{ id: 'local-program' as const, text: endpoint.command }]),
    ...(tools.isComplete ? [] : [{ id: 'tools-incomplete' as const, text: '' }]),
  ];
}

/** What is chosen: servers, plugins that bring them along, and what their tools may do. */
export interface PolicyChoice {
  servers: readonly ChosenServer[];
  plugins: readonly ChosenPlugin[];
  mode: ModeId;
}

export interface ChosenServer {
  /** Its key in a configuration. */
  name: string;
  title: string;
  /** Id of the connector that it belongs to. */
  connector: string;
  endpoint: Endpoint;
  tools: EndpointTools;
}

/** A plugin to switch on, and where it is installed from. */
export interface ChosenPlugin {
  name: string;
  marketplace: Marketplace | undefined;
  servers: readonly { name: string; endpoint: string }[];
}

/** A marketplace under its name; `source` is `owner/repository` on GitHub or the https address of a repository. */
export interface Marketplace {
  name: string;
  source?: string | undefined;
}

export interface PolicyServer extends ChosenServer {
  patterns: AddressPattern[];
  cautions: Caution[];
}

/** What a policy lets through that nobody meant, or cannot say. */
export interface Caution {
  id: 'any-host' | 'wide-host' | 'local-program' | 'tools-incomplete';
  text: string;
}

export interface Policy {
  servers: PolicyServer[];
  plugins: readonly ChosenPlugin[];
  rules: ToolRules[];
}
