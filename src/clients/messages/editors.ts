import type { ClientMessage } from './message.ts';

/** What editors beside VS Code and Kiro say when a server does not load. */
export const editorMessages: readonly ClientMessage[] = [
  {
    id: 'cursor-failed-to-reload',
    client: 'cursor',
    message: 'Failed to reload client: MCP error -32000: Connection closed',
    more: 'In the MCP log, after Client closed for command.',
    isAfter: true,
    cause:
      'The program ended at once: it is not found, it misses a value, or on Windows npx does not start by itself.',
    fix: 'Run the command of the entry in a terminal and read what it says. On Windows put cmd /c before npx.',
    source: 'https://github.com/BrowserMCP/mcp/issues/9',
  },
  {
    id: 'cursor-no-server-info',
    client: 'cursor',
    message: 'No server info found',
    isAfter: true,
    cause: 'It follows another error: the server has not started, so Cursor knows nothing of it.',
    fix: 'Read the line above it in the log, and mend that.',
    source: 'https://github.com/GLips/Figma-Context-MCP/issues/77',
  },
  {
    id: 'cursor-no-tools',
    client: 'cursor',
    message: 'No tools, prompts, or resources',
    also: ['Found 0 tools, 0 prompts, and 0 resources'],
    cause:
      'The server is there and offers nothing: npx waits to be told that it may install the package, or a value is missing. Versions around 2.2 said it of servers whose tools the log counted.',
    fix: 'Write "-y" before the package. Read the MCP log, set what the server asks for, and switch it off and on again. Where the log counts the tools, update Cursor.',
    source: 'https://github.com/ChromeDevTools/chrome-devtools-mcp/issues/218',
  },
  {
    id: 'cursor-must-be-an-object',
    client: 'cursor',
    message: 'Invalid config: mcpServers must be an object',
    also: ['Global MCP config: Invalid config: mcpServers must be an object'],
    cause:
      'The mcp.json has no mcpServers in braces: the key is written otherwise, such as mcp.servers or servers, or a list stands there. None of its servers is loaded.',
    fix: 'Write "mcpServers": { } with the name of each server before its braces. The check of the builder does so.',
    source: 'https://github.com/z4656207/mowen-mcp-server/issues/1',
  },
  {
    id: 'windsurf-too-many-tools',
    client: 'windsurf',
    message: 'adding this instance with NAME enabled tools would exceed max limit of 100',
    cause:
      'All tools of all servers together are more than Windsurf sends to the model. Cursor has such a limit too.',
    fix: 'Switch off tools that you do not use, or whole servers, until there is room.',
    source: 'https://github.com/Zhwt/go-mcp-mysql/issues/3',
  },
  {
    id: 'windsurf-no-tools-returned',
    client: 'windsurf',
    message: 'Error: no tools returned. Check your configuration.',
    cause: 'The server answers and offers no tools: often a key is missing, or the sign-in.',
    fix: 'Set the values that the server asks for and choose Refresh.',
    source: 'https://github.com/techspawn/woocommerce-mcp-server/issues/5',
  },
  {
    id: 'windsurf-request-failed',
    client: 'windsurf',
    message: 'Error: request failed. Check your configuration.',
    cause:
      'The server does not answer: its program ended, or it is one that waits at a port while the entry starts it as one that is talked to directly.',
    fix: 'Keep command, args and env alone in the entry, or serverUrl alone, and start the program yourself where it waits at a port.',
    source: 'https://github.com/disruption-hub/payloadcmsmcp/issues/2',
  },
  {
    id: 'windsurf-deadline-exceeded',
    client: 'windsurf',
    message: 'Failed to initialize client connection: transport error: context deadline exceeded',
    also: ['transport error: context deadline exceeded'],
    cause:
      'The server did not answer within a minute; reported of mcp-remote in front of an old SSE address.',
    fix: 'Write the address itself under serverUrl, with headers where it takes a key.',
    source: 'https://github.com/axiomhq/mcp/issues/32',
  },
  {
    id: 'windsurf-server-name-not-found',
    client: 'windsurf',
    message: 'failed to get server instance: server name NAME not found',
    isAfter: true,
    cause:
      'The server is named in the file and was not started: its entry is broken, or its program ended.',
    fix: 'Check the entry, then choose Refresh in the list of servers.',
    source: 'https://github.com/imskyleen/animate-ui/issues/71',
  },
  {
    id: 'windsurf-endpoint-origin',
    client: 'windsurf',
    message:
      'failed to start mcp sse client: Endpoint origin does not match connection origin NAME',
    cause:
      'By SSE a server names the address for messages, and this one names another host than that in the file: a proxy or a forwarding lies between.',
    fix: 'Write the address that the page of the connector names, mostly with /mcp at its end in place of /sse. Otherwise the vendor has to mend it.',
    source: 'https://github.com/idosal/git-mcp/issues/43',
  },
  {
    id: 'windsurf-mcp-configuration-issue',
    client: 'windsurf',
    message: 'Permission denied: Unable to process request due to an MCP configuration issue.',
    cause:
      'Windsurf does not answer while a certain server is on. It is reported since January 2026 of servers that keep a request open to ask the user; Windsurf has not said which it refuses.',
    fix: 'Switch off the servers one by one until it answers, and leave that one off.',
    source: 'https://github.com/Minidoracat/mcp-feedback-enhanced/issues/204',
  },
  {
    id: 'windsurf-internal-error',
    client: 'windsurf',
    message: 'Cascade error: an internal error occurred (error ID: NAME)',
    cause:
      'Not established. It is reported of every question while one server is on, and was mended in that server.',
    fix: 'Switch off the servers one by one until it answers. Update the one it is.',
    source: 'https://github.com/gannonh/firebase-mcp/issues/3',
  },
  {
    id: 'zed-request-timeout',
    client: 'zed',
    message: 'Context server request timeout',
    also: [
      'NAME context server failed to start: Context server request timeout',
      'cancelled csp request task for "initialize" id N which took over 60s',
    ],
    cause:
      'The program does not answer in time: npx still loads the package at the start, or a value is missing and the program ended.',
    fix: 'Switch the server off and on again in the settings. Install the package beforehand and name its program in command.',
    source: 'https://github.com/zed-industries/zed/issues/38252',
  },
  {
    id: 'zed-failed-to-spawn',
    client: 'zed',
    message: 'NAME context server failed to start: failed to spawn command NAME',
    cause:
      'Zed did not start the program of the entry or of the extension: it is not there, or is no program for this machine. Of extensions it is also reported where the file is there.',
    fix: 'Run the command that the message names in a terminal. Write the full path of a program that is not found into command; where an extension brings it, remove the extension and add its server as an entry of your own.',
    source: 'https://github.com/zed-industries/zed/issues/45757',
  },
  {
    id: 'zed-timed-out-resolving',
    client: 'zed',
    message: 'Timed out resolving command for extension context server NAME',
    cause:
      'An extension did not say in time which program its server is, for instance because many extensions start at once or it still loads a package.',
    fix: 'Start Zed again. Remove the extensions whose servers you do not use, or add such a server as an entry of your own under context_servers.',
    source: 'https://github.com/zed-industries/zed/issues/63718',
  },
  {
    id: 'zed-missing-field',
    client: 'zed',
    message:
      'Failed to create context server configuration from settings: from extension "NAME" version NAME: missing field `NAME`',
    also: ['from extension "NAME" version NAME: missing field `NAME`'],
    cause: 'An extension brings the server, and a value that it needs is not in your settings.',
    fix: 'Open the settings of the extension, or write the value into settings.json: under context_servers, the id of the server, "settings". Remove the extension where you do not use it.',
    source: 'https://github.com/zed-industries/zed/issues/63718',
  },
  {
    id: 'cline-settings-format',
    client: 'cline',
    message:
      'Invalid MCP settings format. Please ensure your settings follow the correct JSON format.',
    cause:
      'cline_mcp_settings.json is no JSON, for instance with a brace too many at its end. Version 3.8.3 said so of right files as well.',
    fix: 'Paste the file into the check of the builder, which shows the line and mends it.',
    source: 'https://github.com/cline/cline/issues/2459',
  },
  {
    id: 'cline-not-connected',
    client: 'cline',
    message: 'Error executing MCP tool: Not connected',
    cause:
      'Cline calls a tool of a server that is not there: its program ended, or was not found when Cline started it.',
    fix: 'Open the list of servers in Cline: the error stands below the name. Run the command of the entry in a terminal; on Windows put cmd /c before npx.',
    source: 'https://github.com/cline/cline/issues/1897',
  },
  {
    id: 'cline-settings-schema',
    client: 'cline',
    message: 'Invalid MCP settings schema.',
    cause:
      'An entry is not in the form of Cline: baseUrl in place of url, or another word for type. None of the servers is loaded then.',
    fix: 'Write url, and "type": "streamableHttp" or "sse".',
    source: 'https://github.com/wenb1n-dev/mysql_mcp_server_pro/issues/30',
  },
];
