import type { ClientMessage } from './message.ts';

/** What Kiro says when a server does not load. */
export const kiroMessages: readonly ClientMessage[] = [
  {
    id: 'kiro-must-specify-a-command',
    client: 'kiro',
    message: 'Enabled MCP Server NAME must specify a command, ignoring.',
    cause: 'A version of Kiro without remote servers, or an entry without url and command.',
    fix: 'Update Kiro and write url. In an old version put mcp-remote in front of the address.',
    source: 'https://github.com/hangwin/mcp-chrome/issues/185',
  },
  {
    id: 'kiro-failed-to-connect',
    client: 'kiro',
    message: 'failed to connect to MCP server "NAME": MCP error -32000: Connection closed',
    also: ['[error] [NAME] Error connecting to MCP server: MCP error -32000: Connection closed'],
    isAfter: true,
    cause: 'The program ended at once: Python or Node.js is not installed, or a value is missing.',
    fix: 'Run the command of the entry in a terminal and read what it says. On Windows put cmd /c before npx.',
    source: 'https://github.com/kirodotdev/Kiro/issues/3464',
  },
  {
    id: 'kiro-error-connecting',
    client: 'kiro',
    message: 'Error connecting to MCP server:',
    isWhole: true,
    more: 'With nothing behind it, after MCP connection closed successfully and a line on OAuth redirect.',
    isAfter: true,
    cause:
      'Not established: Kiro leaves the reason out. It is reported of an address that asks for a sign-in.',
    fix: 'See by another client whether you can sign in there. Where the server takes a key, write it under headers.',
    source: 'https://github.com/kirodotdev/Kiro/issues/6636',
  },
  {
    id: 'kiro-metadata-error',
    client: 'kiro',
    message:
      'NAME has failed to load after N s - Mcp error: -32002: Metadata error: Failed to parse resource metadata: error decoding response body',
    also: ['Metadata error: Failed to parse resource metadata: error decoding response body'],
    cause:
      'Kiro in the terminal asked the address by HTTP, did not get what it expects, asked where one signs in, and that answer was no JSON. It is reported since version 1.25 of servers that speak SSE alone, and of some that have tools alone.',
    fix: 'Write an address of the server that speaks HTTP, mostly with /mcp at its end in place of /sse. Where it has none, put mcp-remote in front of it. Update Kiro.',
    source: 'https://github.com/kirodotdev/Kiro/issues/5452',
  },
  {
    id: 'kiro-registry-server',
    client: 'kiro',
    message: "Registry server 'NAME' could not be resolved and was excluded from config",
    cause:
      'The entry says "type": "registry", and Kiro finds no server of that name in the registry of your organisation, or could not read the registry at all.',
    fix: 'Compare the name letter by letter with that in the registry. Where Kiro says that it failed to fetch the registry, give that to your administrator: one entry that is wrong keeps all of them out. Outside an organisation write command or url in place of the type.',
    source: 'https://github.com/kirodotdev/Kiro/issues/9374',
  },
  {
    id: 'kiro-registry-only',
    client: 'kiro',
    message: "Server 'NAME' excluded by registry-only access mode",
    cause:
      'Your organisation allows only servers of its registry, and this entry is none of them: it lacks "type": "registry", or the registry has no such name. Servers that a power brings along have a name of their own, power-NAME, and are left out too.',
    fix: 'Take the server from the registry: MCP: Install from Registry. Ask your administrator to add it where it is not there.',
    source: 'https://github.com/kirodotdev/Kiro/issues/7433',
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
    id: 'kiro-error-loading',
    client: 'kiro',
    message: 'Error loading mcp.json from user directory: Unexpected end of JSON input',
    cause:
      'mcp.json is empty or cut off: nothing stands in it, or a brace at its end is missing. None of its servers is loaded.',
    fix: 'Write { "mcpServers": {} } into an empty file. Paste one that is cut off into the check of the builder, which closes it.',
    source: 'https://github.com/kirodotdev/Kiro/issues/4658',
  },
  {
    id: 'kiro-no-such-file',
    client: 'kiro',
    message:
      'NAME has failed to load after N s - Mcp error: -32002: No such file or directory (os error 2)',
    cause:
      'Kiro in the terminal does not find the program of the entry, such as uvx or npx: only your shell may know where it is.',
    fix: 'Write the full path into command, which which uvx prints. Install the program where there is none.',
    source: 'https://github.com/kirodotdev/Kiro/issues/3956',
  },
];
