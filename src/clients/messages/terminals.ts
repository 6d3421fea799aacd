import type { ClientMessage } from './message.ts';

/** What Gemini CLI and Amp say when a server does not load. */
export const terminalMessages: readonly ClientMessage[] = [
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
    fix: 'Update Gemini CLI, or take the key out and write httpUrl in place of url and type; in place of disabled name the server under "excluded" of "mcp". The check of the builder shows a space that is part of a key. Where a warning follows that the folder is untrusted, run gemini trust afterwards.',
    source: 'https://github.com/google-gemini/gemini-cli/issues/15551',
  },
  {
    id: 'gemini-cli-settings-no-json',
    client: 'gemini-cli',
    message:
      "Error in NAME: Expected ',' or '}' after property value in JSON at position N Please fix the configuration file(s) and try again.",
    also: ['Please fix the configuration file(s) and try again.'],
    cause:
      'The settings.json that is named is no JSON: just before the sign of that number a comma, a quote or a brace is missing or too many. Gemini CLI does not start.',
    fix: 'Paste the file into the check of the builder, which shows the line and mends it.',
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
    id: 'gemini-cli-no-servers-configured',
    client: 'gemini-cli',
    message: 'No MCP servers configured.',
    also: [
      'Warning: MCP servers are configured but disabled because this folder is untrusted.',
      "MCP server 'NAME' uses stdio transport but current folder is not trusted. Use 'gemini trust' to enable it.",
      'This folder is untrusted, project settings, hooks, MCPs, and GEMINI.md files will not be applied for this folder.',
    ],
    cause:
      'The folder is not trusted, and Gemini CLI then reads no servers of it; or the entries stand in another file or under another key than mcpServers.',
    fix: 'Run gemini trust in the folder, or choose it with /permissions. For servers that you want everywhere write ~/.gemini/settings.json.',
    source: 'https://github.com/google-gemini/gemini-cli/issues/24258',
  },
  {
    id: 'gemini-cli-issues-detected',
    client: 'gemini-cli',
    message: 'MCP issues detected. Run /mcp list for status.',
    also: [
      "MCP server 'NAME' requires authentication using: /mcp auth NAME",
      "MCP server 'NAME' rejected stored OAuth token. Please re-authenticate using: /mcp auth NAME",
    ],
    isAfter: true,
    cause: 'One server or more did not connect, or waits for you to sign in.',
    fix: 'Run /mcp list, and /mcp auth with its name where it says that the server requires authentication; gemini --debug shows what a program said.',
    source: 'https://github.com/miroapp/miro-ai/issues/29',
  },
  {
    id: 'amp-closed-unexpectedly',
    client: 'amp',
    message: 'error - MCP server connection was closed unexpectedly.',
    also: ['MCP server connection was closed unexpectedly'],
    more: 'In amp mcp doctor, after reconnecting.',
    isAfter: true,
    cause: 'The program of the entry ended, or it was not found; Amp does not say which.',
    fix: 'Run the command of the entry in a terminal and read what it says. Write the full path of a program that Amp does not find.',
    source: 'Amp 0.0.1790142911',
  },
];
