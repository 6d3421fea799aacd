import type { ClientMessage } from './message.ts';

/** Which kind of value was wanted and which was there, as seen of 0.61.0. */
const kinds = [
  ['array', 'string'],
  ['string', 'number'],
  ['string', 'boolean'],
  ['string', 'null'],
  ['object', 'string'],
  ['object', 'array'],
  ['object', 'null'],
  ['number', 'null'],
].map(
  ([wanted, found]) =>
    `Expected ${wanted}, received ${found} Expected: ${wanted}, but received: ${found}`,
);

/** What Gemini CLI says when a server does not load. */
export const geminiCliMessages: readonly ClientMessage[] = [
  {
    id: 'gemini-cli-error-during-discovery',
    client: 'gemini-cli',
    message: "Error during discovery for server 'NAME': MCP error -32000: Connection closed",
    also: [
      "Error connecting to MCP server 'NAME': Connection failed for 'NAME': MCP error -32000: Connection closed",
      "failed to start or connect to MCP server 'NAME'",
    ],
    more: "Newer versions say MCP server 'NAME'.",
    isAfter: true,
    cause: 'The program ended at once: its package has another name, or a value is missing.',
    fix: 'Run gemini --debug: it shows what the program said (MCP STDERR). Run the command of the entry in a terminal.',
    source: 'https://github.com/semgrep/mcp/issues/180',
  },
  {
    id: 'gemini-cli-request-timed-out',
    client: 'gemini-cli',
    message: 'Error discovering prompts from NAME: MCP error -32001: Request timed out',
    cause:
      'The server takes more than a minute for its first answers. In January 2026 it was reported that Gemini CLI gives up then, whatever "timeout" of the entry says.',
    fix: 'Update Gemini CLI. See by another client whether the server answers at all.',
    source: 'https://github.com/google-gemini/gemini-cli/issues/17787',
  },
  {
    id: 'gemini-cli-schema-without-type',
    client: 'gemini-cli',
    message:
      "Unable to submit request because `NAME` functionDeclaration `parameters.NAME` schema didn't specify the schema type field.",
    cause:
      'A tool of the server has a value in its input without a type, which Gemini refuses. Every request fails while that tool is on.',
    fix: 'Leave the tool out with "excludeTools" in the entry, and update the server; its author has to correct the schema of the tool.',
    source: 'https://github.com/unclecode/crawl4ai/issues/1311',
  },
  {
    id: 'gemini-cli-invalid-function-name',
    client: 'gemini-cli',
    message: 'Invalid function name. Must start with a letter or an underscore.',
    more: 'After GenerateContentRequest and tools[0].function_declarations, with the number of the tool.',
    cause:
      'The name of a tool begins with a digit, is too long or holds another character, which Gemini refuses. Every request fails while that tool is on; in other programs with a model of Gemini as well.',
    fix: 'Leave the tool out with "excludeTools" in the entry, or remove the server; its author has to rename the tool.',
    source: 'https://github.com/21st-dev/magic-mcp/issues/34',
  },
  {
    id: 'gemini-cli-both-addresses',
    client: 'gemini-cli',
    message:
      "MCP server 'NAME': Both 'httpUrl' and 'url' are configured. Using deprecated 'httpUrl'. Please migrate to 'url' with 'type: \"http\"'.",
    cause: 'The entry has two addresses. The one under httpUrl is used, and url is passed over.',
    fix: 'Keep one of them: "url" with the right address, and "type": "http" beside it.',
    source: 'Gemini CLI 0.61.0',
  },
  {
    id: 'gemini-cli-blocked',
    client: 'gemini-cli',
    message: '(http) - Blocked',
    also: ['(sse) - Blocked', '(stdio) - Blocked'],
    cause:
      'In gemini mcp list: the server is switched off in settings.json: "excluded" of "mcp" names it, or "allowed" there leaves it out. In a company the administrator may have done so.',
    fix: 'Take its name out of "excluded", or add it to "allowed". Start Gemini CLI again.',
    source: 'Gemini CLI 0.61.0',
  },
  {
    id: 'gemini-cli-add-without-target',
    client: 'gemini-cli',
    message: 'Not enough non-option arguments: got N, need at least N … Usage: gemini mcp add',
    cause: 'gemini mcp add was given no name, or nothing to start or to call.',
    fix: 'Write the name and behind it the address or the program: gemini mcp add --transport http NAME https://ADDRESS, or gemini mcp add NAME npx -- -y PACKAGE.',
    source: 'Gemini CLI 0.61.0',
  },
  {
    id: 'gemini-cli-missing-httpurl',
    client: 'gemini-cli',
    message:
      'Invalid configuration: missing httpUrl (for Streamable HTTP), url (for SSE), and command (for stdio).',
    cause:
      'None of the three keys is there, letter for letter; a space at the end of a key is enough.',
    fix: 'Write httpUrl for an address that speaks HTTP. Paste the file into the check of the builder: it shows such spaces.',
    source: 'https://github.com/google-gemini/gemini-cli/issues/14621',
  },
  {
    id: 'gemini-cli-unrecognized-keys',
    client: 'gemini-cli',
    message: "Unrecognized key(s) in object: 'NAME'",
    also: [
      "Unrecognized key(s) in object: 'type'",
      "Invalid configuration in NAME: Error in: mcpServers.NAME Unrecognized key(s) in object: 'NAME' Please fix the configuration",
    ],
    more: "With Invalid configuration in …/settings.json and Error in: mcpServers.NAME; also with 'transport' or a key with a space at its end.",
    cause:
      'The entry has a key that this version does not know, letter for letter. Versions around 0.22 refused type, which their own gemini mcp add wrote.',
    fix: 'Update Gemini CLI, or take the key out and write httpUrl in place of url and type; in place of disabled name the server under "excluded" of "mcp". The check of the builder shows a space that is part of a key.',
    source: 'https://github.com/google-gemini/gemini-cli/issues/15551',
  },
  {
    id: 'gemini-cli-settings-no-json',
    client: 'gemini-cli',
    message:
      "Error in NAME: Expected ',' or '}' after property value in JSON at position N Please fix the configuration file(s) and try again.",
    also: ['Please fix the configuration file(s) and try again.'],
    cause:
      'The settings.json that is named is no JSON: a comma, a quote or a brace is missing or too many, just before the sign of that number where there is one. Where nothing can be seen in the quotes after Unexpected token, the file begins with a byte order mark, as editors of Windows write it. Gemini CLI does not start.',
    fix: 'Paste the file into the check of the builder, which shows the line and mends it. Save a file with that mark again, as UTF-8 without it.',
    source: 'Gemini CLI 0.61.0',
  },
  {
    id: 'gemini-cli-failed-to-discover-oauth',
    client: 'gemini-cli',
    message:
      "Failed to authenticate with MCP server 'NAME': Failed to discover OAuth configuration from MCP server",
    cause:
      'The server was asked where one signs in and did not say: it takes a key or needs no sign-in at all, or it is not reached, for instance because of a VPN.',
    fix: 'Where it takes a key, write that under "headers" in the entry: there is nothing to sign in to. Otherwise see whether the address opens from your network, and try again.',
    source: 'https://github.com/upstash/context7/issues/670',
  },
  {
    id: 'gemini-cli-client-registration',
    client: 'gemini-cli',
    message:
      "Failed to authenticate with MCP server 'NAME': Failed to fetch authorization server metadata for client registration (attempted issuers: NAME)",
    also: ['No client ID provided and dynamic registration not supported'],
    cause:
      'Gemini CLI wants to register itself with the product and finds no place for that: the product registers no clients, as GitHub does not. In 2025 it also looked at the wrong address for some products.',
    fix: 'Where the product takes a key, write it under "headers" in the entry: there is nothing to sign in to then. Otherwise register an OAuth app there, and write its ID into "oauth": { "clientId": … }. Update Gemini CLI.',
    source: 'https://github.com/google-gemini/gemini-cli/issues/13643',
  },
  {
    id: 'gemini-cli-requires-authentication',
    client: 'gemini-cli',
    message:
      "Error connecting to MCP server 'NAME': 401 error received for SSE server 'NAME' without OAuth configuration. Please authenticate using: /mcp auth NAME",
    also: [
      "MCP server 'NAME' requires authentication using: /mcp auth NAME",
      "MCP server 'NAME' rejected stored OAuth token. Please re-authenticate using: /mcp auth NAME",
      "Could not configure OAuth for 'NAME' - please authenticate manually with /mcp auth NAME",
    ],
    cause: 'The server wants a sign-in or a key, and was given none that it takes (any more).',
    fix: 'Run /mcp auth and the name of the server in Gemini CLI. Where the server takes a key, write it under "headers" in the entry instead.',
    source: 'https://github.com/google-gemini/gemini-cli/issues/5011',
  },
  {
    id: 'gemini-cli-dynamic-registration',
    client: 'gemini-cli',
    message:
      "Failed to authenticate with MCP server 'NAME': Cannot perform dynamic registration without authorization URL",
    cause:
      '/mcp auth is for servers with an address. This one is a program on your machine, which signs in by itself.',
    fix: "Run the program's own command for signing in, as its instructions say, such as npx PACKAGE auth; then start Gemini CLI again.",
    source: 'https://github.com/GongRzhe/Gmail-MCP-Server/issues/46',
  },
  {
    id: 'gemini-cli-invalid-enum-value',
    client: 'gemini-cli',
    message: "Invalid enum value. Expected 'stdio' | 'sse' | 'http', received 'NAME'",
    also: [
      "Invalid configuration in NAME: Error in: mcpServers.NAME.type Invalid enum value. Expected 'stdio' | 'sse' | 'http', received 'NAME' Please fix the configuration.",
      "Invalid enum value. Expected 'dynamic_discovery' | 'google_credentials' | 'service_account_impersonation', received 'NAME'",
    ],
    more: 'With Invalid configuration in …/settings.json and Error in: mcpServers.NAME.type before it.',
    cause:
      'The entry has a word under type that other clients know, such as streamable-http or local; Gemini CLI knows the words that the message lists. It goes on, and complains at each start.',
    fix: 'Write "type": "http" in place of streamable-http or streamableHttp, "stdio" in place of local. Or take type out: "httpUrl" or "command" says it as well.',
    source: 'Gemini CLI 0.61.0',
  },
  {
    id: 'gemini-cli-expected-received',
    client: 'gemini-cli',
    message: 'Expected array, received object Expected: array, but received: object',
    also: kinds,
    more: 'With Invalid configuration in …/settings.json before it, for each value that is wrong.',
    cause:
      'The value that Error in: names is of another kind than Gemini CLI wants: text in place of a list under args, a number without quotes under env, null in place of an entry.',
    fix: 'Write a string in quotes, an array in [ ], an object in { }, as it says under Expected. The check of the builder does so.',
    source: 'Gemini CLI 0.61.0',
  },
  {
    id: 'gemini-cli-reading-trust',
    client: 'gemini-cli',
    message:
      "An unexpected critical error occurred:TypeError: Cannot read properties of null (reading 'trust')",
    cause: 'An entry under mcpServers is null. Gemini CLI does not start.',
    fix: 'Take the entry out, or write { } with "command" or "httpUrl" in its place.',
    source: 'Gemini CLI 0.61.0',
  },
  {
    id: 'gemini-cli-invalid-configuration',
    client: 'gemini-cli',
    message: 'Invalid configuration in NAME',
    also: [
      'Please fix the configuration. See: https://geminicli.com/docs/reference/configuration/',
    ],
    isAfter: true,
    cause:
      'Gemini CLI does not know something in the settings.json that is named. The lines under it say what: Error in: and the place, then what is wrong there.',
    fix: 'Paste that file into the check of the builder, which names the entry and mends it.',
    source: 'Gemini CLI 0.61.0',
  },
  {
    id: 'gemini-cli-untrusted-folder',
    client: 'gemini-cli',
    message: 'Warning: MCP servers are configured but disabled because this folder is untrusted.',
    also: [
      "MCP server 'NAME' uses stdio transport but current folder is not trusted. Use 'gemini trust' to enable it.",
      'This folder is untrusted, project settings, hooks, MCPs, and GEMINI.md files will not be applied for this folder.',
      'User-level servers are also suppressed in untrusted folders to prevent accidental side-effects.',
      'Gemini CLI is not running in a trusted directory. To proceed, either use `--skip-trust`, set the `GEMINI_CLI_TRUST_WORKSPACE=true` environment variable, or trust this directory in interactive mode.',
    ],
    cause:
      'The folder is not trusted, and Gemini CLI then starts no servers, not even those of ~/.gemini/settings.json. The command gemini trust that one message names is not there in 0.61.0.',
    fix: 'Start gemini in the folder and choose to trust it, or type /permissions there. For one session start gemini --skip-trust; for gemini mcp list set GEMINI_CLI_TRUST_WORKSPACE=true.',
    source: 'Gemini CLI 0.61.0',
  },
  {
    id: 'gemini-cli-no-servers-configured',
    client: 'gemini-cli',
    message: 'No MCP servers configured.',
    cause:
      'The entries stand in another file or under another key than mcpServers. Earlier versions said so of a folder that is not trusted, too.',
    fix: 'Write them under mcpServers in ~/.gemini/settings.json, or in .gemini/settings.json of the project. Start gemini in the folder and choose to trust it, or type /permissions there.',
    source: 'https://github.com/google-gemini/gemini-cli/issues/24258',
  },
  {
    id: 'gemini-cli-issues-detected',
    client: 'gemini-cli',
    message: 'MCP issues detected. Run /mcp list for status.',
    isAfter: true,
    cause: 'One server or more did not connect, or waits for you to sign in.',
    fix: 'Run /mcp list, and /mcp auth with its name where it says that the server requires authentication; gemini --debug shows what a program said.',
    source: 'https://github.com/miroapp/miro-ai/issues/29',
  },
];
