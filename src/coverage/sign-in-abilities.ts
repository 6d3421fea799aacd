import type { ClientId } from '../clients/clients.ts';

const CHECKED = '2026-11-28';
const unknown: Ability = { is: 'unknown' };

/**
 * What each client can do when somebody signs in, with the source of each answer. What the writers of
 * src/clients do with an OAuth client or a header is tested to agree.
 */
export const signInAbilities: Readonly<Record<ClientId, SignInAbilities>> = {
  'claude-code': {
    registers: yes('https://glama.ai/mcp/clients/claude-code'),
    ownClient: yes('https://code.claude.com/docs/en/mcp (oauth.clientId, --client-id)'),
    callbackPort: yes('https://code.claude.com/docs/en/mcp (oauth.callbackPort)'),
    headers: yes('https://code.claude.com/docs/en/mcp'),
    redirect: 'http://localhost:PORT/callback',
  },
  claude: {
    registers: yes('https://claude.com/docs/connectors/building/authentication'),
    ownClient: yes(
      'https://claude.com/docs/connectors/building/authentication (Advanced settings)',
    ),
    callbackPort: no('Its redirect address is fixed.'),
    headers: no('https://claude.com/docs/connectors/building/authentication (no pasted tokens)'),
    redirect: 'https://claude.ai/api/mcp/auth_callback',
  },
  'claude-desktop': {
    registers: no('Its file takes local programs only.'),
    bridge: true,
    ownClient: no('Its file takes local programs only.'),
    callbackPort: no('Its file takes local programs only.'),
    headers: no('Its file takes local programs only.'),
  },
  cursor: {
    registers: unknown,
    ownClient: yes('https://cursor.com/docs/mcp (auth.CLIENT_ID)'),
    callbackPort: no('Its redirect address is fixed.'),
    headers: yes('https://cursor.com/docs/mcp'),
    redirect: 'cursor://anysphere.cursor-mcp/oauth/callback',
  },
  'vs-code': {
    registers: unknown,
    ownClient: yes('microsoft/vscode-docs:docs/agents/reference/mcp-configuration.md (oauth)'),
    callbackPort: unknown,
    headers: yes('microsoft/vscode-docs:docs/agents/reference/mcp-configuration.md'),
  },
  codex: {
    registers: unknown,
    ownClient: yes('openai/codex:codex-rs/config (oauth.client_id)'),
    callbackPort: unknown,
    headers: yes('openai/codex:codex-rs/config (http_headers)'),
  },
  'gemini-cli': {
    registers: yes('https://glama.ai/mcp/clients/gemini-cli'),
    ownClient: yes('google-gemini/gemini-cli:docs/tools/mcp-server.md (oauth.clientId)'),
    callbackPort: no('Its redirect address is fixed.'),
    headers: yes('google-gemini/gemini-cli:docs/tools/mcp-server.md'),
    redirect: 'http://localhost:7777/oauth/callback',
  },
  'copilot-cli': {
    registers: unknown,
    ownClient: yes('copilot mcp add --help of @github/copilot'),
    callbackPort: yes('copilot mcp add --help of @github/copilot'),
    headers: yes('copilot mcp add --help of @github/copilot'),
  },
  windsurf: {
    registers: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: yes('https://docs.windsurf.com/windsurf/cascade/mcp'),
  },
  zed: {
    registers: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: yes('https://zed.dev/docs/ai/mcp'),
  },
  goose: {
    registers: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: yes('block/goose:crates/goose/src/agents/extension_manager.rs'),
  },
  'lm-studio': {
    registers: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: yes('https://lmstudio.ai/docs/app/mcp'),
  },
  kiro: {
    registers: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: yes('https://kiro.dev/docs/mcp/configuration'),
  },
  opencode: {
    registers: unknown,
    ownClient: yes('https://opencode.ai/v2/docs/mcp-servers/ (oauth.clientId)'),
    callbackPort: no('Its redirect address is its own.'),
    headers: yes('https://opencode.ai/v2/docs/mcp-servers/'),
  },
  cline: {
    registers: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: yes('cline/cline:docs/mcp/mcp-overview.mdx'),
  },
  amp: {
    registers: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: yes('amp mcp add --help of @sourcegraph/amp'),
  },
};

function yes(source: string): Ability {
  return { is: 'yes', source, checked: CHECKED };
}

function no(reason: string): Ability {
  return { is: 'no', reason };
}

/** What one client can do when somebody signs in. */
export interface SignInAbilities {
  /** Whether it makes itself known to a server that lets clients register. */
  registers: Ability;
  /** Whether it takes the id of an OAuth client that somebody registered. */
  ownClient: Ability;
  /** Whether it takes the port of the redirect address. */
  callbackPort: Ability;
  /** Whether it sends headers, such as a key. */
  headers: Ability;
  /** Whether a local program has to stand between it and every remote server. */
  bridge?: true;
  /** The redirect address to register for it; PORT where one chooses it. */
  redirect?: string;
}

/** An answer with its source, or why not; unknown where no source was found. */
export type Ability =
  { is: 'yes'; source: string; checked: string } | { is: 'no'; reason: string } | { is: 'unknown' };
