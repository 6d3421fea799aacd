import type { Server } from '../plugins/server.ts';

/**
 * What becomes of a server of a plugin in the programs that read Claude's plugins, and in those where it is
 * added by hand.
 */
export function loadsOf(server: Server): { host: PluginHost; outcome: LoadOutcome }[] {
  const kind = kindOf(server);
  return pluginHosts.map((host) => ({ host, outcome: host.outcomes[kind] }));
}

function kindOf({ bundle, state, transport, url }: Server): ServerKind {
  if (bundle !== null) return 'bundle';
  if (state === 'placeholder') return 'unset';
  if (state === 'invalid' || transport === null) return 'broken';
  if (transport === 'stdio' || transport === 'ws') return transport;
  if (/^http:/i.test(url?.trim() ?? '')) return 'insecure';
  return transport;
}

const connectors =
  'https://support.claude.com/en/articles/11503834-building-custom-connectors-via-remote-mcp-servers';
// By hand, with the address: Claude's cloud reaches it, so it has to be public and https.
const asConnector = {
  http: 'connector',
  sse: 'connector',
  ws: 'no',
  insecure: 'no',
  unset: 'unset',
  broken: 'no',
  bundle: 'no',
} as const;

/** The programs, in the order they are shown, with what was tried or read. */
export const pluginHosts: readonly PluginHost[] = [
  {
    id: 'claude-code',
    name: 'Claude Code',
    evidence: 'Tried with 2.1.332.',
    source: 'https://code.claude.com/docs/en/mcp',
    outcomes: {
      http: 'loads',
      sse: 'loads',
      ws: 'loads',
      stdio: 'loads',
      insecure: 'loads',
      unset: 'unset',
      broken: 'no',
      bundle: 'loads',
    },
  },
  {
    id: 'claude-desktop',
    name: 'Claude Desktop',
    evidence:
      'Its chats take addresses as connectors under Customize, and local programs from claude_desktop_config.json.',
    source: connectors,
    outcomes: { ...asConnector, stdio: 'by-hand', bundle: 'by-hand' },
  },
  {
    id: 'cowork',
    name: 'Cowork',
    evidence: 'It refuses local programs, and reaches what is public and https.',
    source: connectors,
    outcomes: { ...asConnector, http: 'loads', sse: 'loads', stdio: 'no' },
  },
  {
    id: 'claude',
    name: 'claude.ai',
    evidence: 'Servers are connected from Anthropic’s cloud, by https alone.',
    source: 'https://github.com/anthropics/claude-ai-mcp/issues/185',
    outcomes: { ...asConnector, stdio: 'no' },
  },
  {
    id: 'codex',
    name: 'Codex',
    evidence:
      'Tried with 0.171.0: it lists all servers, without the plugin’s name before theirs, and takes SSE for Streamable HTTP.',
    source: 'https://github.com/openai/codex',
    outcomes: {
      http: 'loads',
      sse: 'no',
      ws: 'unknown',
      stdio: 'loads',
      insecure: 'loads',
      unset: 'no',
      broken: 'no',
      bundle: 'unknown',
    },
  },
  {
    id: 'copilot-cli',
    name: 'Copilot CLI',
    evidence:
      'Tried with 1.0.102: it installs the plugin and its skills. It showed no servers of plugins before sign-in, so whether they load is not known.',
    source: 'https://docs.github.com/en/copilot/how-tos/copilot-cli',
    outcomes: {
      http: 'unknown',
      sse: 'unknown',
      ws: 'unknown',
      stdio: 'unknown',
      insecure: 'unknown',
      unset: 'no',
      broken: 'no',
      bundle: 'unknown',
    },
  },
  {
    id: 'vs-code',
    name: 'VS Code',
    evidence:
      'Read in the program 1.139.1: it takes Claude’s marketplaces and fills in ${CLAUDE_PLUGIN_ROOT}.',
    source: 'https://code.visualstudio.com/docs/copilot/customization/agent-plugins',
    outcomes: {
      http: 'loads',
      sse: 'loads',
      ws: 'unknown',
      stdio: 'loads',
      insecure: 'loads',
      unset: 'no',
      broken: 'no',
      bundle: 'unknown',
    },
  },
];

/** A program, and what becomes there of each kind of server. */
export interface PluginHost {
  id: string;
  name: string;
  /** What was tried or read, in a sentence. */
  evidence: string;
  source: string;
  outcomes: Readonly<Record<ServerKind, LoadOutcome>>;
}

type ServerKind = 'http' | 'sse' | 'ws' | 'stdio' | 'insecure' | 'unset' | 'broken' | 'bundle';

export type LoadOutcome = 'loads' | 'connector' | 'by-hand' | 'unset' | 'no' | 'unknown';
