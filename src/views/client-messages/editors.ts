import type { ClientMessage } from './message.ts';

/** What editors say when a server does not load. */
export const editorMessages: readonly ClientMessage[] = [
  {
    id: 'cursor-failed-to-reload',
    client: 'cursor',
    message: 'Failed to reload client: MCP error -32000: Connection closed',
    more: 'In the MCP log, after Client closed for command.',
    cause:
      'The program ended at once: it is not found, it misses a value, or on Windows npx does not start by itself.',
    fix: 'Run the command of the entry in a terminal and read what it says. On Windows put cmd /c before npx.',
    source: 'https://github.com/BrowserMCP/mcp/issues/9',
  },
  {
    id: 'cursor-no-server-info',
    client: 'cursor',
    message: 'No server info found',
    cause: 'It follows another error: the server has not started, so Cursor knows nothing of it.',
    fix: 'Read the line above it in the log, and mend that.',
    source: 'https://github.com/GLips/Figma-Context-MCP/issues/77',
  },
  {
    id: 'vs-code-exited-before-initialize',
    client: 'vs-code',
    message: 'Server exited before responding to `initialize` request.',
    more: 'Often after Connection state: Error Process exited with code 1.',
    cause:
      'The program started and ended again: a value is missing, or the package cannot be installed.',
    fix: 'Read the lines above it in the output of the server. Run its command in a terminal with the same values.',
    source: 'https://github.com/microsoft/azure-devops-mcp/issues/59',
  },
  {
    id: 'vs-code-waiting-for-initialize',
    client: 'vs-code',
    message: 'Waiting for server to respond to `initialize` request...',
    cause:
      'The server is there and does not answer. With an address, transport and address do not fit, or a proxy holds the answer back; with a program, it writes something else than the protocol.',
    fix: 'Take type and address from the page of the connector. Ask the vendor where it stays so.',
    source: 'https://github.com/microsoft/vscode/issues/246753',
  },
  {
    id: 'vs-code-undefined-input',
    client: 'vs-code',
    message: "Undefined input variable 'NAME' encountered. Remove or define 'NAME' to continue.",
    more: "Elsewhere: Variable 'NAME' must be defined in an 'inputs' section of the debug or task configuration.",
    cause:
      'A value takes the answer ${input:NAME}, and "inputs" has no question of that id. It is reported of files on a remote machine too, where the question is there.',
    fix: 'Add the question to "inputs" beside "servers"; the repair of the builder does so. Over SSH keep the file on your own machine.',
    source: 'https://github.com/microsoft/vscode/issues/272340',
  },
  {
    id: 'vs-code-array-must-have-items',
    client: 'vs-code',
    message: 'Failed to validate tool NAME: Error: tool parameters array type must have items.',
    more: 'Also tool parameters do not match JSON schema. It goes on: Please open a Github issue for the MCP server or extension which provides this tool.',
    cause:
      'A tool of the server describes its input in a form that GitHub Copilot does not take, such as a list without saying of what. Some versions then refuse the whole chat.',
    fix: 'Switch that tool off under Configure Tools and update the server; its author has to correct the schema of the tool.',
    source: 'https://github.com/microsoft/vscode/issues/325618',
  },
  {
    id: 'vs-code-128-tools',
    client: 'vs-code',
    message: 'Cannot have more than 128 tools per request.',
    more: 'Also Reason: You may not include more than 128 tools in your request.',
    cause:
      'All tools of all servers and extensions together are more than a model takes in one request.',
    fix: 'Switch off whole servers, or tools, under Configure Tools in the chat, until there is room.',
    source: 'https://github.com/microsoft/vscode-copilot-release/issues/11653',
  },
  {
    id: 'vs-code-invalid-schema-for-function',
    client: 'vs-code',
    message:
      "Request Failed: 400 Invalid schema for function 'NAME': In context=('properties', …), array schema missing items.",
    more: "Also schema must have a 'type' key or object schema missing properties, with invalid_function_parameters; in Cursor, Copilot CLI and opencode as well.",
    cause:
      'The model refuses the description of one tool: a value in its input has no type, a list does not say of what, or there are no properties. Every request fails while that tool is on; other models take it.',
    fix: 'Switch the tool off, or choose another model. Update the server; its author has to correct the schema of the tool.',
    source: 'https://github.com/Automattic/wordpress-mcp/issues/103',
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
    id: 'windsurf-deadline-exceeded',
    client: 'windsurf',
    message: 'Failed to initialize client connection: transport error: context deadline exceeded',
    cause:
      'The server did not answer within a minute; reported of mcp-remote in front of an old SSE address.',
    fix: 'Write the address itself under serverUrl, with headers where it takes a key.',
    source: 'https://github.com/axiomhq/mcp/issues/32',
  },
  {
    id: 'windsurf-server-name-not-found',
    client: 'windsurf',
    message: 'failed to get server instance: server name NAME not found',
    cause:
      'The server is named in the file and was not started: its entry is broken, or its program ended.',
    fix: 'Check the entry, then choose Refresh in the list of servers.',
    source: 'https://github.com/imskyleen/animate-ui/issues/71',
  },
  {
    id: 'zed-request-timeout',
    client: 'zed',
    message: 'Context server request timeout',
    cause:
      'The program does not answer in time: npx still loads the package at the start, or a value is missing and the program ended.',
    fix: 'Switch the server off and on again in the settings. Install the package beforehand and name its program in command.',
    source: 'https://github.com/zed-industries/zed/issues/38252',
  },
  {
    id: 'kiro-must-specify-a-command',
    client: 'kiro',
    message: 'Enabled MCP Server NAME must specify a command, ignoring.',
    cause: 'A version of Kiro without remote servers, or an entry without url and command.',
    fix: 'Update Kiro and write url. In an old version put mcp-remote in front of the address.',
    source: 'https://github.com/hangwin/mcp-chrome/issues/185',
  },
  {
    id: 'kiro-mcp-disabled',
    client: 'kiro',
    message: 'failed to retrieve MCP settings — MCP disabled',
    cause:
      'Kiro could not read whether your organisation allows MCP, and switched it off; reported of kiro-cli 2.2.',
    fix: 'Sign in again and update. Ask your administrator where it stays so.',
    source: 'https://github.com/kirodotdev/Kiro/issues/8239',
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
    id: 'cline-settings-schema',
    client: 'cline',
    message: 'Invalid MCP settings schema.',
    cause:
      'An entry is not in the form of Cline: baseUrl in place of url, or another word for type. None of the servers is loaded then.',
    fix: 'Write url, and "type": "streamableHttp" or "sse".',
    source: 'https://github.com/wenb1n-dev/mysql_mcp_server_pro/issues/30',
  },
];
