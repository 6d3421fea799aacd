import type { ClientMessage } from './message.ts';

/** What assistants of the terminal beside Codex say when a server does not load. */
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
    message: "Unrecognized key(s) in object: 'type'",
    more: "With Invalid configuration in …/settings.json and Error in: mcpServers.NAME; also with 'transport' or another key.",
    cause:
      'The entry has a key that this version does not know. Versions around 0.22 refused type, which their own gemini mcp add wrote.',
    fix: 'Update Gemini CLI, or take the key out and write httpUrl in place of url and type.',
    source: 'https://github.com/google-gemini/gemini-cli/issues/15551',
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
    id: 'copilot-cli-failed-to-read',
    client: 'copilot-cli',
    message: 'Failed to start MCP Servers: Failed to read configuration from NAME',
    more: 'With a list of invalid_union and invalid_type behind it.',
    cause:
      'One entry is not in the form of Copilot CLI, for instance without tools. None of the servers is loaded then.',
    fix: 'Each path in the list names the entry and the key: add or correct it. "tools": ["*"] allows all tools.',
    source: 'https://github.com/github/copilot-cli/issues/192',
  },
  {
    id: 'copilot-cli-third-party-disabled',
    client: 'copilot-cli',
    message:
      "Third-party MCP servers are disabled by your organization's Copilot policy. Only built-in servers are available.",
    cause:
      'A policy of your organisation. Version 0.0.418 said so without one, and later reports say the same of others.',
    fix: 'Update first. Then ask who administers Copilot in your organisation.',
    source: 'https://github.com/github/copilot-cli/issues/1707',
  },
  {
    id: 'copilot-cli-failed-to-connect',
    client: 'copilot-cli',
    message: `Failed to connect to MCP server "NAME". Execute '/mcp show NAME' to inspect or check the logs.`,
    isAfter: true,
    cause:
      'The program ended, or the address does not answer with this transport. An entry that was read from .vscode/mcp.json is not read any more: Copilot CLI has given that up.',
    fix: 'Run /mcp show and the name. Write the servers into ~/.copilot/mcp-config.json, or .mcp.json in the project.',
    source: 'https://github.com/github/copilot-cli/issues/3461',
  },
  {
    id: 'copilot-cli-taking-longer',
    client: 'copilot-cli',
    message: "MCP server 'NAME' is taking longer than expected to connect.",
    isAfter: true,
    cause:
      'The server is not there yet: npx or uvx loads its package first, or the address does not answer. Copilot CLI goes on to wait.',
    fix: 'Wait for it. Where it stays so, run /mcp show and the name, and the command of the entry in a terminal.',
    source: 'https://github.com/github/copilot-cli/issues/3461',
  },
  {
    id: 'copilot-cli-waiting-on-ide',
    client: 'copilot-cli',
    message: 'waiting on ide',
    more: 'At the start, without an editor in use.',
    cause:
      'A server of yours has a host that is known and does not answer, such as a machine that is switched off. Version 1.0.81 waits for it and calls that the editor.',
    fix: 'Take that server out of ~/.copilot/mcp-config.json until its machine runs. Update Copilot CLI.',
    source: 'https://github.com/github/copilot-cli/issues/4552',
  },
  {
    id: 'copilot-cli-vscode-removed',
    client: 'copilot-cli',
    message: "Copilot CLI's incomplete support for .vscode/mcp.json has been removed.",
    cause: 'Copilot CLI reads the file of VS Code no more; the servers in it are not loaded.',
    fix: 'Write them into .mcp.json in the project, under mcpServers. The builder turns the one file into the other.',
    source: 'https://github.com/github/copilot-cli/issues/3461',
  },
  {
    id: 'opencode-configuration-is-invalid',
    client: 'opencode',
    message: 'Error: Configuration is invalid at NAME ↳ Invalid input mcp.NAME',
    more: 'In newer versions Expected { readonly "type": "local", … } and Missing key mcp.NAME.enabled. No server is loaded then.',
    cause:
      'The entry is in the form of other clients: type stdio, command as a text, args and env.',
    fix: 'Write "type": "local", command as a list of the program and its arguments, and environment in place of env. The builder turns it into that form.',
    source: 'https://github.com/czlonkowski/n8n-mcp/issues/588',
  },
  {
    id: 'opencode-not-valid-json',
    client: 'opencode',
    message: 'Error: Config file at NAME is not valid JSON',
    also: [
      'Unexpected server error. Check server logs for details. Affected startup requests: config.providers',
    ],
    cause:
      'The file has a fault in its syntax; opencode takes comments and a comma too many. In 2025 a value {file:NAME} whose file ends with a line break did it as well. Versions of 2026 may say only that requests failed.',
    fix: 'Paste the file into the check of the builder, which shows the line and mends it.',
    source: 'https://github.com/anomalyco/opencode/issues/1440',
  },
  {
    id: 'opencode-requires-authentication',
    client: 'opencode',
    message: 'MCP server NAME requires authentication. Run: opencode mcp auth NAME',
    also: ['NAME requires authentication. Run: opencode mcp auth NAME'],
    cause: 'The server answers that you are not signed in, and the entry holds no key.',
    fix: 'End opencode, run the command and start it again. Where the server takes a key, write it under headers, with "oauth": false.',
    source: 'https://github.com/anomalyco/opencode/issues/44087',
  },
  {
    id: 'opencode-request-timed-out',
    client: 'opencode',
    message: 'McpError: MCP error -32001: Request timed out',
    cause: 'The server works longer on its answer than opencode waits.',
    fix: 'Give the entry more time: "timeout": { "execution": 120000 }, in milliseconds; directly under mcp the number alone will do.',
    source: 'https://github.com/anomalyco/opencode/issues/8478',
  },
  {
    id: 'opencode-without-type',
    client: 'opencode',
    message: 'Ignoring MCP config entry without type',
    cause: 'The entry has no type, which opencode asks for in each.',
    fix: 'Write "type": "remote" for an address, "type": "local" for a program.',
    source: 'https://github.com/anomalyco/opencode/issues/41229',
  },
  {
    id: 'opencode-failed-to-get-tools',
    client: 'opencode',
    message: 'MCP server NAME failed: Failed to get tools',
    also: ['Failed to get tools'],
    cause:
      'The server answers, and its list of tools could not be read. Older versions said so of servers that offer resources alone.',
    fix: 'Update opencode. Look whether another client lists the tools; where none does, tell the author of the server.',
    source: 'https://github.com/anomalyco/opencode/issues/26382',
  },
  {
    id: 'opencode-server-unavailable',
    client: 'opencode',
    message: 'server unavailable key=NAME type=NAME status=failed',
    more: 'In the log, without a reason.',
    isAfter: true,
    cause: 'The server did not connect. The log of these versions does not say why.',
    fix: 'Run opencode mcp list: it shows the reason below the server. Look for that here.',
    source: 'https://github.com/anomalyco/opencode/issues/39315',
  },
  {
    id: 'opencode-unexpected-status-disabled',
    client: 'opencode',
    message: 'Unexpected status: disabled',
    more: 'After opencode mcp auth.',
    cause: 'You are signed in, and the entry says "enabled": false, so that it is not connected.',
    fix: 'Nothing is to be done again: set "enabled": true when you need the server.',
    source: 'https://github.com/anomalyco/opencode/issues/33915',
  },
];
