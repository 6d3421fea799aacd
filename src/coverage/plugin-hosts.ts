import type { Plugin } from '../plugins/plugin.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import { declarationsOf, readByCodex, readByCopilot, type Declaration } from './declaration.ts';
import type { Refusal } from './refusal.ts';
import { kindOf, type ServerKind } from './server-kind.ts';

/**
 * What becomes of the servers of a plugin in the programs that read Claude's plugins, and in those where they
 * are added by hand: of one that is declared twice, what a program reads last.
 */
export function loadsOf(plugin: Plugin, refusals: readonly Refusal[]): Load[] {
  const refusing = new Set<string>(refusals.map(({ host }) => host));
  const declarationOf = declarationsOf(plugin);
  return plugin.servers.map((server) => {
    const declared = [server, ...server.replacedServers.toReversed()].map((each) => ({
      kind: kindOf(each),
      declaration: declarationOf(each),
    }));
    const outcomes = pluginHosts.map((host) => ({
      host,
      outcome: refusing.has(host.id) ? ('refused' as const) : outcomeIn(host, declared),
    }));
    return { server, outcomes };
  });
}

function outcomeIn(
  { outcomes, reads, refuses }: PluginHost,
  declared: readonly Declared[],
): LoadOutcome {
  if (declared.some(({ declaration }) => refuses?.(declaration) === true)) return 'no';
  const isRead = ({ declaration }: Declared) => (reads === undefined ? true : reads(declaration));
  const last = declared.find((each) => isRead(each) !== false);
  const outcome = outcomes[(last ?? declared[0])?.kind ?? 'broken'];
  if (outcome === 'no') return outcome;
  if (last === undefined) return 'unread';
  return isRead(last) === undefined ? 'unknown' : outcome;
}

const connectors =
  'https://support.claude.com/en/articles/11503834-building-custom-connectors-via-remote-mcp-servers';
// By hand, with the address: Claude's cloud reaches it, so it has to be public and https.
const asConnector = {
  http: 'connector',
  sse: 'connector',
  ws: 'no',
  insecure: 'no',
  variable: 'connector',
  option: 'connector',
  untyped: 'connector',
  mistyped: 'connector',
  unset: 'unset',
  broken: 'no',
  bundle: 'no',
} as const;

/** The programs, in the order they are shown, with what was tried or read. */
export const pluginHosts: readonly PluginHost[] = [
  {
    id: 'claude-code',
    client: 'claude-code',
    name: 'Claude Code',
    evidence:
      'Tried with 2.1.332: it starts local programs and asks addresses. It does not install a plugin that names a file of servers without "./".',
    source: 'https://code.claude.com/docs/en/mcp',
    refuses: ({ isBarePath }) => isBarePath,
    outcomes: {
      http: 'loads',
      sse: 'loads',
      ws: 'loads',
      stdio: 'loads',
      own: 'loads',
      insecure: 'loads',
      unset: 'unset',
      variable: 'loads',
      option: 'loads',
      untyped: 'no',
      mistyped: 'no',
      broken: 'no',
      bundle: 'loads',
    },
  },
  {
    id: 'claude-desktop',
    client: 'claude',
    name: 'Claude Desktop',
    evidence:
      'Its chats take addresses as connectors under Customize, and local programs from claude_desktop_config.json.',
    source: connectors,
    outcomes: { ...asConnector, stdio: 'by-hand', own: 'by-hand', bundle: 'by-hand' },
  },
  {
    id: 'cowork',
    client: 'claude',
    name: 'Cowork',
    evidence:
      'It does not install a plugin with a local program: only remote servers and MCPB bundles may be in one (version 1.14271.0).',
    source: 'https://github.com/anthropics/claude-code/issues/69940',
    reads: ({ isBarePath }) => (isBarePath ? undefined : true),
    outcomes: {
      ...asConnector,
      http: 'loads',
      sse: 'loads',
      ws: 'unknown',
      variable: 'unknown',
      option: 'unknown',
      untyped: 'no',
      mistyped: 'no',
      stdio: 'no',
      own: 'no',
      bundle: 'loads',
    },
  },
  {
    id: 'claude',
    client: 'claude',
    name: 'claude.ai',
    evidence: 'Servers are connected from Anthropic’s cloud, by https alone.',
    source: 'https://github.com/anthropics/claude-ai-mcp/issues/185',
    outcomes: { ...asConnector, stdio: 'no', own: 'no' },
  },
  {
    id: 'codex',
    client: 'codex',
    name: 'Codex',
    evidence:
      'Tried with 0.171.0: it starts local programs and asks addresses, but leaves ${CLAUDE_PLUGIN_ROOT} as it is, so a program that lies in the plugin is not found. SSE it takes for Streamable HTTP, and it goes by the address where the type is missing. Variables in an address stay as they are, and it lists no MCPB bundle. Of servers it reads one place: what mcpServers of the manifest holds or names, else .mcp.json. It passes over a list there, and goes by the entry of the marketplace only where there is no manifest.',
    source: 'https://developers.openai.com/codex/plugins/build',
    reads: readByCodex,
    outcomes: {
      http: 'loads',
      sse: 'no',
      ws: 'unknown',
      stdio: 'loads',
      own: 'no',
      insecure: 'loads',
      unset: 'no',
      variable: 'no',
      option: 'no',
      untyped: 'loads',
      mistyped: 'loads',
      broken: 'no',
      bundle: 'no',
    },
  },
  {
    id: 'copilot-cli',
    client: 'copilot-cli',
    name: 'Copilot CLI',
    evidence:
      'Tried with 1.0.102: it lists the servers of an installed plugin, and gives local programs CLAUDE_PLUGIN_ROOT. They start after sign-in, which was not tried. It leaves out an address that holds a variable of the environment, WebSocket and MCPB bundles, and takes one without a type for Streamable HTTP. Where there is an .mcp.json it reads nothing else, and of a manifest no list of mcpServers. With such a list in an entry it takes nothing of the marketplace.',
    source:
      'https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-plugin-reference',
    reads: readByCopilot,
    refuses: ({ isListInEntry }) => isListInEntry,
    outcomes: {
      http: 'loads',
      sse: 'loads',
      ws: 'no',
      stdio: 'loads',
      own: 'unknown',
      insecure: 'loads',
      unset: 'no',
      variable: 'no',
      option: 'no',
      untyped: 'loads',
      mistyped: 'no',
      broken: 'no',
      bundle: 'no',
    },
  },
  {
    id: 'vs-code',
    client: 'vs-code',
    name: 'VS Code',
    evidence:
      'From its documentation, and read in the program 1.139.1: it takes Claude’s marketplaces and fills in ${CLAUDE_PLUGIN_ROOT}.',
    source: 'https://code.visualstudio.com/docs/copilot/customization/agent-plugins',
    outcomes: {
      http: 'loads',
      sse: 'loads',
      ws: 'unknown',
      stdio: 'loads',
      own: 'loads',
      insecure: 'loads',
      unset: 'no',
      variable: 'unknown',
      option: 'unknown',
      untyped: 'unknown',
      mistyped: 'unknown',
      broken: 'no',
      bundle: 'unknown',
    },
  },
];

/** A program, and what becomes there of each kind of server. */
export interface PluginHost {
  id: string;
  /** The client as which people sign in there. */
  client: string;
  name: string;
  /** What was tried or read, in a sentence. */
  evidence: string;
  source: string;
  /** Whether it reads servers that are declared so, where it does not read all; undefined where nobody knows. */
  reads?: (declared: Declaration) => boolean | undefined;
  /** Whether it installs no plugin that declares its servers so. */
  refuses?: (declared: Declaration) => boolean;
  outcomes: Readonly<Record<ServerKind, Outcome>>;
}

interface Declared {
  kind: ServerKind;
  declaration: Declaration;
}

/** A server of a plugin, and what becomes of it in each program. */
interface Load {
  server: DeclaredServer;
  outcomes: { host: PluginHost; outcome: LoadOutcome }[];
}

type Outcome = 'loads' | 'connector' | 'by-hand' | 'unset' | 'no' | 'unknown';

/** `unread`: it is declared where the program does not look. `refused`: the program does not install the plugin. */
export type LoadOutcome = Outcome | 'unread' | 'refused';
