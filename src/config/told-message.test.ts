import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { clientMessages } from '../clients/messages.ts';
import { causeMessages, resultMessages } from './general-messages.ts';
import { toldMessage } from './told-message.ts';

test('what people paste of a window or a log is known by its own words', () => {
  const cases: [text: string, anchor: string | undefined][] = [
    [
      'MCP filesystem: Server disconnected. For troubleshooting guidance, please visit our debugging documentation',
      'claude-desktop-server-disconnected',
    ],
    ['MCP filesystem: Server disconnected', 'claude-desktop-server-disconnected'],
    ['Could not attach to MCP server my-notes', 'claude-desktop-server-disconnected'],
    [
      '2026-02-05T06:24:03.369Z [a] [info] Server started and connected successfully\nFailed to spawn process: No such file or directory\n2026-02-05T06:24:03.374Z [a] [error] Server disconnected. For troubleshooting guidance, please visit our [debugging documentation](https://x)',
      'claude-desktop-failed-to-spawn',
    ],
    [
      '⚠ MCP client for `docs` timed out after 10 seconds. Add or adjust `startup_timeout_sec` in your config.toml:',
      'codex-timed-out',
    ],
    [
      '2025-05-05 10:31:25.103 [error] Server exited before responding to `initialize` request.',
      'vs-code-exited-before-initialize',
    ],
    ['[error] user-github: Client error for command spawn npx ENOENT', 'spawn-npx-enoent'],
    ["Error: Cannot find module '/Users/me/build/index.js'", 'cannot-find-module'],
    ['2024-12-20T22:10:19.000Z [info] Attempting to connect to MCP server files...', ''],
    [
      '[error] Failed to reload client: MCP error -32000: Connection closed',
      'cursor-failed-to-reload',
    ],
    ['McpError: MCP error -32000: Connection closed', 'mcp-error--32000-connection-closed'],
    ['ERROR: You must supply a command.', 'error-you-must-supply-a-command'],
    [
      'error: Failed to spawn: `acme-mcp`\n  Caused by: program not found',
      'failed-to-spawn--program-not-found',
    ],
    ['env: node: No such file or directory', 'env-node-no-such-file-or-directory'],
    [
      "'C:\\Program' is not recognized as an internal or external command,\noperable program or batch file.",
      'cprogram-is-not-recognized-as-an-internal-or-external-command',
    ],
    [
      'Could not connect to MCP server notes\nMCP notes: spawn uv ENOENT\nMCP notes: Server disconnected. For troubleshooting guidance, please visit our debugging documentation',
      'spawn-npx-enoent',
    ],
    [
      '✖ failed to start or connect to MCP server \'notes\' {"command":"npx"};\n   McpError: MCP error -32000: Connection closed',
      'gemini-cli-error-during-discovery',
    ],
    [
      ' └ [Warning] [files] mcpServers.files: Missing environment variables: A_KEY',
      'missing-environment-variables',
    ],
    [
      "[Warning] [files] mcpServers.files: Windows requires 'cmd /c' wrapper to execute npx",
      'windows-requires-cmd-c-wrapper-to-execute-npx',
    ],
    [
      'files: failed to initialize MCP client: transport error: context deadline exceeded',
      'windsurf-deadline-exceeded',
    ],
    ['zsh: command not found: uvx', 'spawn-npx-enoent'],
    [
      'Error: MCP server "docs" connection timed out after 30000ms',
      'mcp-error--32001-request-timed-out',
    ],
    ["SyntaxError: Unexpected token '??='", 'referenceerror-file-is-not-defined'],
    ['hello', undefined],
    ['mcpServers', undefined],
  ];
  for (const [text, anchor] of cases) assert.equal(toldMessage(text)?.anchor, anchor, text);
});

test('each message of a client is known in itself', () => {
  for (const { message, also = [], client } of clientMessages) {
    for (const text of [message, ...also]) {
      const filled = text.replaceAll(/\bNAME\b/g, 'my-notes').replaceAll(/\bN\b/g, '30');
      assert.notEqual(toldMessage(filled, client), undefined, text);
    }
  }
});

test('each general message leads to a heading of the guide', async () => {
  const guide = await readFile(
    join(import.meta.dirname, '../content/docs/guides/troubleshooting.mdx'),
    'utf8',
  );
  const headings = new Set(
    [...guide.matchAll(/^###? (.+)$/gm)].map(([, heading]) => heading!.replaceAll('`', '')),
  );
  for (const { heading } of [...causeMessages, ...resultMessages])
    assert.ok(headings.has(heading), heading);
});
