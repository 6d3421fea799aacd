import assert from 'node:assert/strict';
import test from 'node:test';
import { codex } from './codex.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(codex.configuration([linear, github, paypal, slack, local]), {
    text: `[mcp_servers.linear]
url = "https://mcp.linear.app/mcp"

[mcp_servers.github]
url = "https://api.githubcopilot.com/mcp/"
bearer_token_env_var = "GITHUB_TOKEN"

[mcp_servers.github.http_headers]
X-MCP-Readonly = "true"

[mcp_servers.slack]
url = "https://mcp.slack.com/mcp"

[mcp_servers.files]
command = "npx"
args = [ "-y", "@example/files", "--root", "/data" ]
env_vars = [ "API_KEY" ]

[mcp_servers.files.env]
MODE = "read"`,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Codex needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Codex replaces no variables in arguments: "/data", the default of ROOT, is written out.',
      },
    ],
    unsupported: [
      {
        server: 'paypal',
        reason: 'Codex does not speak the SSE transport.',
        bridge: {
          name: 'paypal',
          type: 'stdio',
          command: 'npx',
          args: ['-y', 'mcp-remote', 'https://mcp.paypal.com/sse', '--transport', 'sse-only'],
        },
      },
    ],
  });
});

test('a header takes its variable along, and its default is told', () => {
  const headers = { Authorization: 'Bearer ${TOKEN:-none}', 'X-Key': '${KEY:-}', 'X-Of': 'a ${B}' };
  const { text, notes } = codex.configuration([
    { name: 'a', type: 'http', url: 'https://a.example/mcp', headers },
  ]);
  assert.match(text, /^bearer_token_env_var = "TOKEN"$/m);
  assert.match(text, /^X-Key = "KEY"$/m);
  assert.deepEqual(
    notes.filter(({ text: note }) => note.includes('no default')).map(({ text: note }) => note),
    ['TOKEN', 'KEY'].map(
      (name) => `Codex takes a header from ${name} and knows no default for it: set ${name}.`,
    ),
  );
});

test('commands', () => {
  assert.deepEqual(codex.command?.(linear), {
    text: 'codex mcp add linear --url https://mcp.linear.app/mcp',
    notes: [],
  });
  assert.deepEqual(codex.command?.(github), {
    reason: 'The command sets no headers; use the file.',
  });
  assert.deepEqual(codex.command?.(paypal), { reason: 'Codex does not speak the SSE transport.' });
  assert.deepEqual(codex.command?.(slack), {
    text: 'codex mcp add slack --url https://mcp.slack.com/mcp',
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Codex needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(codex.command?.(local), {
    reason: 'The command cannot hand on variables; use the file.',
  });
});
