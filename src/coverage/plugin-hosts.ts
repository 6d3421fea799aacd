import type { DeclaredServer } from '../plugins/server.ts';
import { declaredTransport } from '../protocol/transport.ts';
import { isCommandLine } from '../shell/is-command-line.ts';

/**
 * What becomes of a server of a plugin in the programs that read Claude's plugins, and in those where it is
 * added by hand.
 */
export function loadsOf(server: DeclaredServer): { host: PluginHost; outcome: LoadOutcome }[] {
  const kind = kindOf(server);
  return pluginHosts.map((host) => ({ host, outcome: host.outcomes[kind] }));
}

function kindOf(server: DeclaredServer): ServerKind {
  const { bundle, state, isSkipped, transport, url, command, args } = server;
  if (bundle !== null) return 'bundle';
  if (!isOfTexts(server.raw)) return 'broken';
  if (transport === 'stdio') {
    if (isSkipped || state === 'invalid' || isCommandLine(command?.trim() ?? '')) return 'broken';
    return [command ?? '', ...args].some((word) => pluginRoot.test(word)) ? 'own' : 'stdio';
  }
  const address = url?.trim() ?? '';
  if (isSkipped || transport === null) return kindWithoutType(server, address);
  if (state === 'placeholder') return 'unset';
  if (state === 'invalid') return 'broken';
  if (/\$\{user_config\./.test(address)) return 'option';
  if (address.includes('${')) return 'variable';
  if (state === 'templated') return 'unset';
  if (transport === 'ws') return transport;
  return /^http:/i.test(address) ? 'insecure' : transport;
}

/** Of a server that Claude Code skips, whether other programs go by its address alone. */
function kindWithoutType({ type, raw }: DeclaredServer, address: string): ServerKind {
  // One that lies where no program looks has a type.
  if (!/^https:\/\//i.test(address) || address.includes('{')) return 'broken';
  if (type === null) return Object.hasOwn(raw, 'type') ? 'broken' : 'untyped';
  return declaredTransport(type) === undefined ? 'mistyped' : 'broken';
}

/** Whether its arguments and variables are texts: with a number among them no program takes it. */
function isOfTexts({ args, env, headers }: DeclaredServer['raw']): boolean {
  return [args, env, headers].every(
    (value) =>
      typeof value !== 'object' ||
      value === null ||
      Object.values(value).every((each) => typeof each === 'string'),
  );
}

const pluginRoot = /\$\{CLAUDE_PLUGIN_ROOT\}/;
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
    name: 'Claude Code',
    evidence: 'Tried with 2.1.332: it starts local programs and asks addresses.',
    source: 'https://code.claude.com/docs/en/mcp',
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
    name: 'Claude Desktop',
    evidence:
      'Its chats take addresses as connectors under Customize, and local programs from claude_desktop_config.json.',
    source: connectors,
    outcomes: { ...asConnector, stdio: 'by-hand', own: 'by-hand', bundle: 'by-hand' },
  },
  {
    id: 'cowork',
    name: 'Cowork',
    evidence:
      'It does not install a plugin with a local program: only remote servers and MCPB bundles may be in one (version 1.14271.0).',
    source: 'https://github.com/anthropics/claude-code/issues/69940',
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
    name: 'claude.ai',
    evidence: 'Servers are connected from Anthropic’s cloud, by https alone.',
    source: 'https://github.com/anthropics/claude-ai-mcp/issues/185',
    outcomes: { ...asConnector, stdio: 'no', own: 'no' },
  },
  {
    id: 'codex',
    name: 'Codex',
    evidence:
      'Tried with 0.171.0: it starts local programs and asks addresses, but leaves ${CLAUDE_PLUGIN_ROOT} as it is, so a program that lies in the plugin is not found. SSE it takes for Streamable HTTP, and it goes by the address where the type is missing. Variables in an address stay as they are, and it lists no MCPB bundle.',
    source: 'https://developers.openai.com/codex/plugins/build',
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
    name: 'Copilot CLI',
    evidence:
      'Tried with 1.0.102: it lists the servers of an installed plugin, and gives local programs CLAUDE_PLUGIN_ROOT. They start after sign-in, which was not tried. It leaves out an address that holds a variable of the environment, WebSocket and MCPB bundles, and takes one without a type for Streamable HTTP.',
    source:
      'https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-plugin-reference',
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
  name: string;
  /** What was tried or read, in a sentence. */
  evidence: string;
  source: string;
  outcomes: Readonly<Record<ServerKind, LoadOutcome>>;
}

/**
 * `own`: a local program that lies in the plugin; `variable`, `option`: an address with a variable of the
 * environment, or an option that the plugin asks for; `untyped`, `mistyped`: an address without a type, or with
 * a word that is none.
 */
type ServerKind =
  | 'http'
  | 'sse'
  | 'ws'
  | 'stdio'
  | 'own'
  | 'insecure'
  | 'variable'
  | 'option'
  | 'untyped'
  | 'mistyped'
  | 'unset'
  | 'broken'
  | 'bundle';

export type LoadOutcome = 'loads' | 'connector' | 'by-hand' | 'unset' | 'no' | 'unknown';
