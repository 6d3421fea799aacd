import type { ClientMessage } from './message.ts';

/** What assistants of the desktop and the terminal say when a server does not load. */
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
    id: 'claude-desktop-no-servers',
    client: 'claude-desktop',
    message: 'LocalMcpServerManager: Closing all (0 servers)',
    more: 'In the log at each start; no server is shown under Settings → Developer.',
    cause:
      'Reported of the installation from the Windows Store, which reads another file than %APPDATA%\\Claude: the one below %LOCALAPPDATA%\\Packages\\Claude_pzs8sxrjxfjjc. Some reports say that it ignores that one as well; they were closed without an answer.',
    fix: 'Open the file with Settings → Developer → Edit Config, so that it is the right one, and restart the app from the tray.',
    source: 'https://github.com/anthropics/claude-code/issues/29100',
  },
  {
    id: 'codex-invalid-transport',
    client: 'codex',
    message: 'Error loading config.toml: invalid transport in `mcp_servers.NAME`',
    cause:
      'The entry has neither command nor url, for instance a timeout alone. Codex does not start at all.',
    fix: 'Give it command or url, or take the whole entry out. The transport is not written: it follows from them.',
    source: 'https://github.com/openai/codex/issues/29396',
  },
  {
    id: 'codex-timed-out',
    client: 'codex',
    message: 'MCP client for `NAME` timed out after 30 seconds.',
    more: 'It goes on: Add or adjust `startup_timeout_sec` in your config.toml.',
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
    id: 'codex-url-not-supported-for-stdio',
    client: 'codex',
    message: 'Error loading config.toml: url is not supported for stdio in `mcp_servers.NAME`',
    cause:
      'The entry has command and url, or this version takes no url: what an editor or an SDK brings along may be older than the Codex that you installed. Codex does not start at all.',
    fix: 'Keep one of the two. In an old version update it, or put mcp-remote in front of the address; the builder writes the entry.',
    source: 'https://github.com/nimbalyst/nimbalyst/issues/424',
  },
  {
    id: 'gemini-cli-error-during-discovery',
    client: 'gemini-cli',
    message: "Error during discovery for server 'NAME': MCP error -32000: Connection closed",
    more: "Newer versions say MCP server 'NAME', or Connection failed for 'NAME'.",
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
    cause:
      'The program ended, or the address does not answer with this transport. An entry that was read from .vscode/mcp.json is not read any more: Copilot CLI has given that up.',
    fix: 'Run /mcp show and the name. Write the servers into ~/.copilot/mcp-config.json, or .mcp.json in the project.',
    source: 'https://github.com/github/copilot-cli/issues/3461',
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
    cause:
      'The program of the entry ended. In the log stands why: a path with ~ that is not replaced, a module that is missing, a value that is not set.',
    fix: 'Open the developer log, and write full paths.',
    source: 'https://github.com/mrkrsl/web-search-mcp/issues/16',
  },
  {
    id: 'lm-studio-node-not-found',
    client: 'lm-studio',
    message: 'env: node: No such file or directory',
    more: 'Also Bridge process failed: spawn node ENOENT.',
    cause:
      'LM Studio does not find Node.js: a version manager sets the path in the shell only, or a Flatpak keeps it out.',
    fix: 'Write the full path of the program into command, or install Node.js for the whole system.',
    source: 'https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/869',
  },
  {
    id: 'lm-studio-failed-to-load-plugin-tools',
    client: 'lm-studio',
    message: 'Failed to load plugin tools: [ { "code": "invalid_literal", "expected": "object"',
    cause: 'A tool of the server describes its input in a form that LM Studio does not take.',
    fix: 'Update the server; its author has to correct the schema of the tool.',
    source: 'https://github.com/Mearman/mcp-wayback-machine/issues/3',
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
];
