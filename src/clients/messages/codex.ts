import type { ClientMessage } from './message.ts';

/** What Codex says when a server does not load. */
export const codexMessages: readonly ClientMessage[] = [
  {
    id: 'codex-invalid-transport',
    client: 'codex',
    message: 'Error loading config.toml: invalid transport in `mcp_servers.NAME`',
    also: [
      'Error: failed to load bootstrap configuration Caused by: invalid transport in `mcp_servers.NAME`',
      'Error: failed to load configuration Caused by: invalid transport in `mcp_servers.NAME`',
    ],
    cause:
      'The entry has neither command nor url, for instance a timeout alone, or its name holds a point and so makes a server of its own. Codex does not start at all.',
    fix: 'Give it command or url, or take the whole entry out. The transport is not written: it follows from them.',
    source: 'https://github.com/openai/codex/issues/29396',
  },
  {
    id: 'codex-timed-out',
    client: 'codex',
    message:
      'MCP client for `NAME` timed out after N seconds. Add or adjust `startup_timeout_sec` in your config.toml',
    also: ['MCP client for `NAME` failed to start: request timed out'],
    cause: 'The server takes longer to start, for instance because npx loads its package first.',
    fix: 'Set startup_timeout_sec in the entry that has the command. An entry of that key alone keeps Codex from starting.',
    source: 'https://github.com/openai/codex/issues/29396',
  },
  {
    id: 'codex-handshaking-failed',
    client: 'codex',
    message:
      'MCP client for `NAME` failed to start: MCP startup failed: handshaking with MCP server failed: connection closed: initialize response',
    more: 'With MCP startup incomplete (failed: NAME).',
    cause:
      'The program ended before it answered: its package has another name, a value is missing, or it was ended while npx still unpacked it and left half of it behind.',
    fix: 'Run the command of the entry in a terminal and read what it says. Once npx has its package, set startup_timeout_sec higher where it is slow.',
    source: 'https://github.com/openai/codex/issues/6020',
  },
  {
    id: 'codex-program-not-found',
    client: 'codex',
    message: 'MCP client for `NAME` failed to start: program not found',
    also: [
      'MCP client for `NAME` failed to start: MCP startup failed: No such file or directory (os error 2)',
    ],
    cause:
      'Codex does not find the program. On Windows npx is a script, npx.cmd, which is not found by that name; elsewhere only your shell may know where it is.',
    fix: 'On Windows write command = "cmd" and args = ["/c", "npx", …]. Elsewhere write the full path, which which npx prints.',
    source: 'https://github.com/mcp-router/mcp-router/issues/96',
  },
  {
    id: 'codex-os-error-123',
    client: 'codex',
    message: 'MCP client for `NAME` failed to start: MCP startup failed: NAME (os error 123)',
    more: 'On Windows, with its own words for a name of a file that cannot be.',
    cause: 'The command is no name of a file: an address stands there, or quotes are part of it.',
    fix: 'Write an address under url. For a program write its path in single quotes, so that TOML leaves the backslashes alone.',
    source: 'https://github.com/cookjohn/zotero-mcp/issues/41',
  },
  {
    id: 'codex-server-response',
    client: 'codex',
    message: 'unexpected server response: HTTP N: NAME, when send initialize request',
    also: [
      'HTTP status client error (N NAME) for url (NAME), when send initialize request',
      'HTTP status server error (N NAME) for url (NAME), when send initialize request',
    ],
    more: 'After MCP client for NAME failed to start: handshaking with MCP server failed.',
    cause:
      'The server answered with an error, and its number says which: 401 that you are not signed in, or that a key is missing or wrong; 403 that you may not; 404 or 405 that there is no server of MCP at that path; 500 and more that the server itself is broken.',
    fix: 'For 401 run codex mcp login with the name of the server, or name the variable that holds your key: bearer_token_env_var. For 404 and 405 take the address from the page of the connector. From 500 on wait and tell the vendor.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-request-failed',
    client: 'codex',
    message: 'error sending request for url (NAME), when send initialize request',
    more: 'After handshaking with MCP server failed.',
    cause:
      'Codex did not reach the address: no server runs there, its name is not known, or a proxy or a certificate stands between.',
    fix: 'Start the server, where it is one of your own machine: an entry with url starts none. Otherwise open the address by curl -v in a terminal, which says the reason.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-handshaking',
    client: 'codex',
    message: 'MCP client for `NAME` failed to start: handshaking with MCP server failed',
    also: ['handshaking with MCP server failed'],
    isAfter: true,
    cause:
      'The program was started, or the address called, and what came back was no answer of MCP. What stands behind it says why.',
    fix: 'Give the whole line to the check here. Run the command of the entry in a terminal, or compare its address with the page of the connector.',
    source: 'https://github.com/openai/codex/issues/7218',
  },
  {
    id: 'codex-required-servers-failed',
    client: 'codex',
    message: 'required MCP servers failed to initialize:',
    more: 'With Failed to resume chat, or Fatal error: Failed to initialize session, before it.',
    cause:
      'An entry says required = true and its server did not start: Codex then opens no conversation of that project, new or old.',
    fix: 'Take required out of the entry, or set enabled = false in it, until the server works. What it said stands behind its name.',
    source: 'https://github.com/openai/codex/issues/36296',
  },
  {
    id: 'codex-auth-required',
    client: 'codex',
    message: 'Auth required, when send initialize request',
    more: 'In the editor with Failed to resume chat before it.',
    cause:
      'The server wants a sign-in or a key, and the entry has none that it takes. The message does not name the server.',
    fix: 'Run codex mcp list: those with an address are the ones to look at. Sign in with codex mcp login and the name, or name the variable of your key: bearer_token_env_var.',
    source: 'https://github.com/openai/codex/issues/43417',
  },
  {
    id: 'codex-startup-interrupted',
    client: 'codex',
    message: 'MCP startup interrupted. The following servers were not initialized: NAME',
    cause:
      'The start was broken off before these servers had answered, so that none of their tools is there.',
    fix: 'Wait at the start until the servers are ready, or begin a new conversation.',
    source: 'https://github.com/EtanHey/cmuxlayer/issues/369',
  },
  {
    id: 'codex-startup-incomplete',
    client: 'codex',
    message: 'MCP startup incomplete (failed: NAME)',
    isAfter: true,
    cause:
      'It follows the message of the server that is named, which says why. Where the name is mcpServers, a whole JSON of another client was given as one server.',
    fix: 'Read the line above it. In place of JSON write an entry of config.toml, [mcp_servers.NAME]; the builder turns one into the other.',
    source: 'https://github.com/dsphper/lanhu-mcp/issues/43',
  },
  {
    id: 'codex-not-logged-in',
    client: 'codex',
    message: 'The NAME MCP server is not logged in. Run `codex mcp login NAME`.',
    cause:
      'The server answers 401. Codex takes that for a sign-in that is missing, also where the server wants a key.',
    fix: 'Run the command. Where it says that there is no sign-in, name the variable that holds your key: bearer_token_env_var.',
    source: 'https://github.com/brave/brave-search-mcp-server/issues/201',
  },
  {
    id: 'codex-rmcp-client',
    client: 'codex',
    message: 'OAuth login is only supported when [features].rmcp_client is true in config.toml.',
    cause: 'A version of 2025, in which the sign-in had to be switched on.',
    fix: 'Update Codex. Where the server takes a key, name the variable that holds it: bearer_token_env_var.',
    source: 'https://github.com/brave/brave-search-mcp-server/issues/201',
  },
  {
    id: 'codex-variable-not-set',
    client: 'codex',
    message: "Environment variable NAME for MCP server 'NAME' is not set",
    also: ["failed to start: Environment variable NAME for MCP server 'NAME' is not set"],
    cause:
      'bearer_token_env_var names a variable that Codex does not see. The app does not see variables of your shell; since 0.147 it is reported of variables that are set, too.',
    fix: 'Set it in the terminal from which Codex starts: export NAME=… For the app set it for your account and start the app again.',
    source: 'https://github.com/openai/codex/issues/41378',
  },
  {
    id: 'codex-unexpected-argument',
    client: 'codex',
    message: "error: unexpected argument '--header' found … Usage: codex mcp add",
    cause:
      'codex mcp add has no option for a header. For an address it takes --url, and --bearer-token-env-var with the name of a variable.',
    fix: 'For a key in Authorization run codex mcp add NAME --url ADDRESS --bearer-token-env-var VARIABLE. Write another header into config.toml: http_headers = { "X-Name" = "value" } below the url.',
    source: 'Codex 0.171.0',
  },
];
