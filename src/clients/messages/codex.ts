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
    id: 'codex-url-not-supported-for-stdio',
    client: 'codex',
    message: 'Error loading config.toml: url is not supported for stdio in `mcp_servers.NAME`',
    cause:
      'The entry has command and url, or this version takes no url: what an editor or an SDK brings along may be older than the Codex that you installed. Codex does not start at all.',
    fix: 'Keep one of the two. In an old version update it, or put mcp-remote in front of the address; the builder writes the entry.',
    source: 'https://github.com/nimbalyst/nimbalyst/issues/424',
  },
  {
    id: 'codex-invalid-type',
    client: 'codex',
    message:
      'Error: failed to load bootstrap configuration Caused by: invalid type: integer `N`, expected a string in `mcp_servers.NAME.env.NAME`',
    also: ['invalid type: integer `N`, expected a string in `mcp_servers.NAME.env.NAME`'],
    cause:
      'A value is of another kind than Codex wants, such as a number without quotes under env. The last line names the place. Codex does not start at all.',
    fix: 'Write the value in quotes where a string is expected. The check of the builder does so.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-expected-number',
    client: 'codex',
    message:
      'Error: failed to load bootstrap configuration Caused by: invalid type: string "NAME", expected f64 in `mcp_servers.NAME.startup_timeout_sec`',
    also: ['invalid type: string "NAME", expected f64'],
    cause:
      'A number stands in quotes, such as startup_timeout_sec = "120"; the last line names the place. Codex does not start at all.',
    fix: 'Write the number without quotes: startup_timeout_sec = 120. The check of the builder does so.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-bearer-token',
    client: 'codex',
    message:
      'Error: failed to load bootstrap configuration Caused by: bearer_token is not supported for streamable_http in `mcp_servers.NAME`',
    also: ['bearer_token is not supported for streamable_http'],
    cause:
      'The entry holds a token under bearer_token, which Codex refuses: a token does not stand in the file. Codex does not start at all.',
    fix: 'Write bearer_token_env_var and the name of a variable in its place, and set that variable to the token before Codex starts.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-backslash',
    client: 'codex',
    message:
      'TOML parse error at line N, column N … too few unicode value digits, expected unicode hexadecimal value',
    also: [
      'too few unicode value digits, expected unicode hexadecimal value',
      'TOML parse error at line N, column N … missing escaped value, expected `b`',
      'missing escaped value, expected `b`',
    ],
    more: 'Or missing escaped value, expected `b`, `e`, `f`, `n` and so on.',
    cause:
      'A path of Windows stands in double quotes, such as "C:\\Users\\me". There a backslash begins a sign of its own, and \\U or \\W is none. Codex does not start at all.',
    fix: "Write the path in single quotes: 'C:\\Users\\me'. Or write each backslash twice. The check of the builder does so.",
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-toml-parse-error',
    client: 'codex',
    message: 'TOML parse error at line N, column N',
    also: ['config.toml:N:N: key with no value, expected `=`'],
    more: 'With the line and what is wrong in it, such as key with no value, expected `=`, or duplicate key.',
    cause:
      'config.toml is no TOML at that line: a colon stands where = has to, a quote or a bracket is missing, or a key or a table stands there a second time. Codex does not start at all.',
    fix: 'Correct that line: key = "value", each key and each [mcp_servers.NAME] once. Paste the file into the check of the builder, which mends what it can.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-bootstrap',
    client: 'codex',
    message: 'Error: failed to load bootstrap configuration',
    isAfter: true,
    cause:
      'Codex does not take its config.toml, and does not start at all. The lines under Caused by say why, the last of them in which entry.',
    fix: 'Correct that entry, or take it out until Codex starts. Paste the file into the check of the builder.',
    source: 'Codex 0.171.0',
  },
];
