import type { ClientMessage } from './message.ts';

/** What VS Code says when a server does not load. */
export const vsCodeMessages: readonly ClientMessage[] = [
  {
    id: 'vs-code-exited-before-initialize',
    client: 'vs-code',
    message: 'Server exited before responding to `initialize` request.',
    more: 'Often after Connection state: Error Process exited with code 1.',
    isAfter: true,
    cause:
      'The program started and ended again: a value is missing, or the package cannot be installed.',
    fix: 'Read the lines above it in the output of the server. Run its command in a terminal with the same values.',
    source: 'https://github.com/microsoft/azure-devops-mcp/issues/59',
  },
  {
    id: 'vs-code-waiting-for-initialize',
    client: 'vs-code',
    message: 'Waiting for server to respond to `initialize` request...',
    isAfter: true,
    cause:
      'The server is there and does not answer. With an address, transport and address do not fit, or a proxy holds the answer back; with a program, it writes something else than the protocol.',
    fix: 'Take type and address from the page of the connector. Ask the vendor where it stays so.',
    source: 'https://github.com/microsoft/vscode/issues/246753',
  },
  {
    id: 'vs-code-client-details',
    client: 'vs-code',
    message: 'Dynamic Client Registration not supported',
    also: [
      "The authorization server 'NAME' does not support automatic client registration. Do you want to proceed by manually providing a client registration (client ID)?",
      'does not support automatic client registration',
      'Error getting token from server metadata: Error: User did not provide client details',
    ],
    more: 'In a window; the log says User did not provide client details, and 401, where it was closed.',
    cause:
      'The server wants a sign-in, and where one signs in VS Code cannot register by itself: it asks for a client ID that you made there. VS Code around 1.106 asked so of some servers that can.',
    fix: 'Make an app at the vendor, or ask who administers it, and give VS Code its client ID. Where the server takes a key, write that under headers instead: then nothing is asked. Update VS Code where it worked before.',
    source: 'https://github.com/github/github-mcp-server/issues/1404',
  },
  {
    id: 'vs-code-registration-failed',
    client: 'vs-code',
    message: 'Error: Dynamic registration failed: Registration failed',
    also: [
      'Error getting token from server metadata: Error: Dynamic registration failed: Registration failed: NAME',
    ],
    cause:
      'VS Code asked to be registered for the sign-in, and the server refused. The lines with 401 and Server exited below it only follow from that.',
    fix: 'Take the address and the type from the page of the connector, and update VS Code. Where the server takes a key, write that under headers; otherwise ask the vendor whether it knows VS Code.',
    source: 'https://github.com/microsoft/vscode/issues/251668',
  },
  {
    id: 'vs-code-401',
    client: 'vs-code',
    message: 'Connection state: Error 401 status sending message to NAME',
    also: ['Connection state: Error 401 status connecting to NAME as SSE'],
    cause:
      'The server answers that you are not signed in: the sign-in was not completed or has run out, or a key is missing or wrong. Server exited below it only follows from that.',
    fix: 'Start the server again and complete the sign-in. Where it takes a key, write that under headers. Where it worked before, sign out of it under Accounts first.',
    source: 'https://github.com/obot-platform/obot/issues/4226',
  },
  {
    id: 'vs-code-status-sending-message',
    client: 'vs-code',
    message: 'N status sending message to NAME, will attempt to fall back to legacy SSE',
    also: ['N status connecting to NAME as SSE'],
    cause:
      'The address does not take the newer transport: with 404 nothing of MCP is there, with 405 it is one for SSE. VS Code then tries SSE, and the next line says how that went; 401 there is a key or a sign-in that is missing.',
    fix: 'Take the address and the type from the page of the connector, mostly /mcp at its end and "type": "http".',
    source: 'https://github.com/Azure-Samples/remote-mcp-apim-appservice-dotnet/issues/2',
  },
  {
    id: 'vs-code-error-status',
    client: 'vs-code',
    message: 'Connection state: Error N status sending message to NAME',
    also: ['N status sending message to NAME'],
    cause:
      'The server answered with an error. 404 says that there is no server of MCP at that path, mostly since /mcp is missing or too much; with Session not found behind it, that it has forgotten the session. 403 says that you may not, 500 and more that the server itself is broken.',
    fix: 'Take the address from the page of the connector, mostly with /mcp at its end; for a server of your own see under which path it answers. Start the server again where it worked before.',
    source: 'https://github.com/Michael-Obele/shadcn-svelte-mcp/issues/6',
  },
  {
    id: 'vs-code-resource-metadata',
    client: 'vs-code',
    message: 'Error: Failed to fetch resource metadata:',
    cause:
      'The server asks for a sign-in and names a page about it that is not there. Of servers that worked before it is mostly a fault that passes.',
    fix: 'Start the server again later. Where it takes a key, write that under headers. Tell its vendor where it stays so.',
    source: 'https://github.com/microsoft/vsmarketplace/issues/1451',
  },
  {
    id: 'vs-code-stream-terminated',
    client: 'vs-code',
    message: 'Error reading from async stream, we will reconnect: TypeError: terminated',
    also: ['N status connecting to NAME for async notifications; they will be disabled'],
    cause:
      'The server, or a proxy before it, closed a connection on which it only tells news, mostly because nothing was said for some minutes. Or it offers no such connection.',
    fix: 'Nothing, as long as the tools work: VS Code connects again or goes on without.',
    source: 'https://github.com/microsoft/mcp/issues/966',
  },
  {
    id: 'vs-code-failed-to-parse-message',
    client: 'vs-code',
    message: '[warning] Failed to parse message: "NAME',
    cause:
      'The program writes something else than the protocol to its standard output, such as a greeting. VS Code passes over the line; other clients may end the connection.',
    fix: 'Nothing, where Discovered N tools follows. The author of the server has to write such lines to standard error.',
    source: 'https://github.com/cyanheads/git-mcp-server/issues/4',
  },
  {
    id: 'vs-code-set-log-level',
    client: 'vs-code',
    message: 'Failed to set MCP server log level:',
    more: 'With JSON RPC method not found: logging/setLevel.',
    cause: 'The server says that it logs and does not take the level that VS Code sets.',
    fix: 'Nothing: its tools work without.',
    source: 'https://github.com/obot-platform/obot/issues/4150',
  },
  {
    id: 'vs-code-failed-to-parse-scanned',
    client: 'vs-code',
    message: 'Failed to parse scanned MCP servers: [object Object]',
    more: 'When a server is installed from the list of extensions.',
    cause: 'The mcp.json of your profile is no JSON, for instance with a comma missing.',
    fix: 'Open it with MCP: Open User Configuration and paste it into the check of the builder, which shows the line and mends it.',
    source: 'https://github.com/microsoft/vscode/issues/278143',
  },
  {
    id: 'vs-code-undefined-input',
    client: 'vs-code',
    message: "Undefined input variable 'NAME' encountered. Remove or define 'NAME' to continue.",
    also: [
      "Variable 'NAME' must be defined in an 'inputs' section of the debug or task configuration.",
    ],
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
    also: [
      'Tool limit exceeded (N/128). Click "Configure Tools" in the chat input to disable N tools and retry.',
    ],
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
];
