import type { ClientMessage } from './message.ts';

/** What Copilot CLI says when a server does not load. */
export const copilotCliMessages: readonly ClientMessage[] = [
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
    id: 'copilot-cli-malformed',
    client: 'copilot-cli',
    message:
      'Warning: skipping workspace MCP config ".mcp.json" because it is malformed: Invalid JSON: key must be a string',
    also: ['skipping workspace MCP config NAME because it is malformed'],
    cause:
      'The .mcp.json of the project is no strict JSON: it has a comment, or a key without quotes. None of its servers is loaded. The file of your account, ~/.copilot/mcp-config.json, may have comments.',
    fix: 'Take the comments out and write each key in double quotes. The check of the builder shows the line.',
    source: 'GitHub Copilot CLI 1.0.102',
  },
  {
    id: 'copilot-cli-mcpservers-required',
    client: 'copilot-cli',
    message: 'Error: mcpServers: Required',
    cause:
      'The file has no mcpServers: the servers stand under another key, such as servers of VS Code. Or it is no JSON, so that none is found: a brace is missing at its end, or quotes are curly ones. The message is the same.',
    fix: 'Paste the file into the check of the builder: it shows where the JSON is broken and mends it. Otherwise put the servers under mcpServers.',
    source: 'GitHub Copilot CLI 1.0.102',
  },
];
