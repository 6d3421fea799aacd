import type { ClientMessage } from './message.ts';

/** What assistants of the desktop say when a server does not load. */
export const programMessages: readonly ClientMessage[] = [
  {
    id: 'claude-desktop-skipped',
    client: 'claude-desktop',
    message: 'Some MCP servers could not be loaded',
    more: 'The following entries in claude_desktop_config.json are not valid MCP server configurations and were skipped: NAME',
    cause:
      'The entry starts no program: it has a url or a transport in place of command. This file holds local programs only.',
    fix: 'Add the server under Customize → Connectors in Claude. Where that does not work, put mcp-remote in front of it; the builder writes the entry.',
    source: 'https://github.com/aaronsb/obsidian-mcp-plugin/issues/124',
  },
  {
    id: 'claude-desktop-could-not-load-app-settings',
    client: 'claude-desktop',
    message: 'Could not load app settings',
    also: ['There was an error reading or parsing claude_desktop_config.json: NAME'],
    more: 'It goes on with what is wrong and the place, such as Unexpected non-whitespace character after JSON at position 4.',
    cause:
      'claude_desktop_config.json is no JSON: often a second { … } was pasted behind the first, a comma is missing, or a path of Windows has single backslashes. None of the servers is loaded.',
    fix: 'Paste the file into the check of the builder, which shows the line and mends it; then quit the app and start it again.',
    source: 'https://github.com/TonybotNi/ZotLink/issues/2',
  },
  {
    id: 'claude-desktop-command-required',
    client: 'claude-desktop',
    message:
      'There was an error reading or parsing claude_desktop_config.json: [ { "code": "invalid_type", "expected": "string", "received": "undefined", "path": [ "mcpServers", "NAME", "command" ], "message": "Required" } ]',
    cause:
      'The entry that "path" names has no command: it has an address, which this file does not take. Its JSON is right. None of the servers is loaded.',
    fix: 'Add the server under Customize → Connectors in Claude. Where that does not work, put mcp-remote in front of the address; the builder writes the entry.',
    source: 'https://github.com/tadata-org/fastapi_mcp/issues/6',
  },
  {
    id: 'claude-desktop-invalid-type',
    client: 'claude-desktop',
    message:
      'There was an error reading or parsing claude_desktop_config.json: [ { "code": "invalid_type"',
    cause:
      'A value is missing or of another kind than Claude Desktop wants. "path" names the entry and its key, "expected" what has to stand there. Its JSON is right. None of the servers is loaded.',
    fix: 'Paste the file into the check of the builder, which names the value and mends it; then quit the app and start it again.',
    source: 'https://github.com/tadata-org/fastapi_mcp/issues/6',
  },
  {
    id: 'claude-desktop-server-disconnected',
    client: 'claude-desktop',
    message:
      'MCP NAME: Server disconnected. For troubleshooting guidance, please visit our debugging documentation',
    also: [
      'MCP NAME: Server disconnected',
      'Could not attach to MCP server NAME',
      'Server transport closed unexpectedly, this is likely due to the process exiting early.',
    ],
    isAfter: true,
    cause:
      'The program ended, or does not answer. Why stands some lines above it in the log of the server: mcp-server-NAME.log in ~/Library/Logs/Claude, on Windows in %APPDATA%\\Claude\\logs. In September 2025 the window was shown of servers that worked, too.',
    fix: 'Read that log, and look for its words here: a program that is not found, a missing module or value. Run the command of the entry in a terminal.',
    source: 'https://github.com/modelcontextprotocol/servers/issues/2729',
  },
  {
    id: 'claude-desktop-failed-to-spawn',
    client: 'claude-desktop',
    message: 'Failed to spawn process: No such file or directory',
    more: 'In the log of the server, just before Server transport closed.',
    cause:
      'Claude Desktop does not find the program of the entry: it looks in a few folders only, which the log lists as paths, and knows nothing of what nvm, fnm, asdf or your shell add.',
    fix: 'Write the full path of the program into command: which npx prints it, where npx on Windows. Quit the app and start it again.',
    source: 'https://github.com/datagouv/datagouv-mcp/issues/77',
  },
  {
    id: 'claude-desktop-extension-server',
    client: 'claude-desktop',
    message:
      'Unable to connect to extension server. Please try disabling and re-enabling the extension.',
    isAfter: true,
    cause:
      'The program of an extension (.mcpb) ended, or does not answer; another message with the name of the extension says Server disconnected.',
    fix: 'Read mcp-server-NAME.log in ~/Library/Logs/Claude, on Windows in %APPDATA%\\Claude\\logs, and look for its words here. Update the extension.',
    source: 'https://github.com/matlab/matlab-mcp-server/issues/82',
  },
  {
    id: 'claude-desktop-no-servers',
    client: 'claude-desktop',
    message: 'LocalMcpServerManager: Closing all (0 servers)',
    more: 'In the log at each start; no server is shown under Settings → Developer.',
    isAfter: true,
    cause:
      'Reported of the installation from the Windows Store, which reads another file than %APPDATA%\\Claude: the one below %LOCALAPPDATA%\\Packages\\Claude_pzs8sxrjxfjjc. Some reports say that it ignores that one as well; they were closed without an answer.',
    fix: 'Open the file with Settings → Developer → Edit Config, so that it is the right one, and restart the app from the tray.',
    source: 'https://github.com/anthropics/claude-code/issues/29100',
  },
  {
    id: 'goose-failed-to-start-extension',
    client: 'goose',
    message: 'Failed to start extension: NAME, "Failed to start the MCP server from configuration',
    more: 'It goes on with the command and the words of the program.',
    cause: 'The program ended when it was started; the reason stands at the end of the message.',
    fix: 'Run the command that the message names in a terminal.',
    source: 'https://github.com/aaif-goose/goose/issues/1389',
  },
  {
    id: 'goose-initialization',
    client: 'goose',
    message:
      'Error activating extension: Failed to add extension configuration, error: Initialization(NAME, McpServerError',
    also: ['Initialization(Stdio { name: NAME, McpServerError { method: "initialize"'],
    more: 'It ends with ChannelClosed, or with StdioProcessError and the words of the program.',
    isAfter: true,
    cause: 'The program of the extension ended before it answered.',
    fix: 'Run cmd with its args, as the message names them, in a terminal, and read what it says.',
    source: 'https://github.com/aaif-goose/goose/issues/3088',
  },
  {
    id: 'goose-initialization-of-an-address',
    client: 'goose',
    message:
      'Error activating extension: Failed to add extension configuration, error: Initialization(Sse { name: NAME, McpServerError { method: "initialize"',
    also: [
      'Initialization(Sse { name: NAME, McpServerError { method: "initialize"',
      'Failed to add extension configuration, error: Initialization(StreamableHttp { name: NAME, McpServerError { method: "initialize"',
      'Initialization(StreamableHttp { name: NAME, McpServerError { method: "initialize"',
    ],
    more: 'It ends with ChannelClosed or NotConnected.',
    isAfter: true,
    cause:
      'The address under uri did not answer as Goose asked it: it speaks HTTP and was asked by SSE, or it wants a sign-in or a key that the entry does not have.',
    fix: 'Write type: streamable_http in place of type: sse, and the address that the page of the connector names. Where the server takes a key, write it under headers.',
    source: 'https://github.com/aaif-goose/goose/issues/2885',
  },
  {
    id: 'goose-process-exit',
    client: 'goose',
    message:
      'Failed to add extension configuration, error: ProcessExit(ProcessExit { stderr: NAME, source: ConnectionClosed("initialize response") })',
    more: 'With Starting npx setup script and hermit in it, and at the end what failed, such as text file busy.',
    cause:
      'The program ended; why stands under stderr. The app of Goose starts npx by a script of its own, which fetches Node.js; the same extension may work in the terminal.',
    fix: 'End every Goose and start it again. Where it stays so, install Node.js and write the full path of npx into the extension.',
    source: 'https://github.com/aaif-goose/goose/issues/5048',
  },
  {
    id: 'goose-process-quit',
    client: 'goose',
    message: 'Failed to add extension: process quit before initialization: stderr = NAME',
    isAfter: true,
    cause:
      'The program of the extension ended before it answered, and what it said stands behind stderr: a value that is missing, a file that is not there. Of a script that sets up npx or uvx, the last line but one says what failed.',
    fix: 'Mend what is said there, or look for it here. Where npx or uvx of the app itself fails, write the full path of your own into cmd: which npx prints it.',
    source: 'https://github.com/aaif-goose/goose/issues/5944',
  },
  {
    id: 'goose-failed-to-load-extension',
    client: 'goose',
    message: 'Failed to load extension NAME: failed to initialize MCP client:',
    more: 'In the log, with ConnectionRefused or another reason at its end.',
    cause:
      'The address under uri does not answer as a server of MCP does; with ConnectionRefused nothing listens there.',
    fix: 'Start the server, or correct uri. In other programs that use Goose the message stands in its log alone.',
    source: 'https://github.com/aaif-goose/goose/issues/12266',
  },
  {
    id: 'goose-configuration-value-not-found',
    client: 'goose',
    message:
      'Error activating extension: Failed to add extension configuration, error: SetupError("Failed to fetch secret \'NAME\' from config: Configuration value not found: NAME")',
    cause: 'The extension asks for a value under env_keys that Goose has not stored.',
    fix: 'Set the value in the settings of the extension, or with goose configure.',
    source: 'https://github.com/etnperlong/firefly-iii-mcp/issues/1',
  },
  {
    id: 'goose-extension-ignored',
    client: 'goose',
    message: 'An extension of config.yaml is not listed and no message says why',
    cause: 'The entry has no name, which Goose needs; it passes over the entry without a word.',
    fix: 'Add name to the entry.',
    source: 'https://github.com/DeusData/codebase-memory-mcp/issues/1675',
  },
  {
    id: 'lm-studio-plugin-exited',
    client: 'lm-studio',
    message: 'Plugin process exited unexpectedly with code 1.',
    isAfter: true,
    cause:
      'The program of the entry ended. In the log stands why: a path with ~ that is not replaced, a module that is missing, a value that is not set.',
    fix: 'Open the developer log, and write full paths.',
    source: 'https://github.com/mrkrsl/web-search-mcp/issues/16',
  },
  {
    id: 'lm-studio-node-not-found',
    client: 'lm-studio',
    message: 'Bridge process failed: spawn node ENOENT',
    more: 'Or env: node: No such file or directory.',
    cause:
      'LM Studio does not find Node.js: a version manager sets the path in the shell only, or a Flatpak keeps it out.',
    fix: 'Write the full path of the program into command, or install Node.js for the whole system.',
    source: 'https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/869',
  },
  {
    id: 'lm-studio-bridge-process',
    client: 'lm-studio',
    message:
      'Error in LM Studio MCP bridge process: NAME [McpError]: MCP error -32000: Connection closed',
    isAfter: true,
    cause:
      'The program ended before it answered. Why stands just above it in the log, behind stderr.',
    fix: 'Read those lines, and run the command of the entry in a terminal. Write full paths.',
    source: 'https://github.com/varunneal/spotify-mcp/issues/39',
  },
  {
    id: 'lm-studio-owner-name',
    client: 'lm-studio',
    message: 'plugin identifier must be in owner/name format',
    more: 'With plugin_connection_error, for "integrations" of /api/v1/chat.',
    cause:
      'A request to the API of LM Studio names a server of mcp.json otherwise than LM Studio keeps it: oracle_Stream became mcp/oracle-stream, in small letters and with - for _.',
    fix: 'Take the name that the log shows behind plugin:installed:, such as mcp/oracle-stream, or rename the server in mcp.json to small letters and -.',
    source: 'https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2161',
  },
  {
    id: 'lm-studio-failed-to-load-plugin-tools',
    client: 'lm-studio',
    message: 'Failed to load plugin tools: [ { "code": "invalid_literal", "expected": "object"',
    cause: 'A tool of the server describes its input in a form that LM Studio does not take.',
    fix: 'Update the server; its author has to correct the schema of the tool.',
    source: 'https://github.com/Mearman/mcp-wayback-machine/issues/3',
  },
];
