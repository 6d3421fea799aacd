import assert from 'node:assert/strict';
import test from 'node:test';
import { cline } from './cline.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

const sentAsText =
  'The extension replaces the variables; the command line of Cline sends them as text: write the values there.';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(cline.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "mcpServers": {
    "linear": {
      "type": "streamableHttp",
      "url": "https://mcp.linear.app/mcp",
      "disabled": false
    },
    "github": {
      "type": "streamableHttp",
      "url": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "Authorization": "Bearer \${env:GITHUB_TOKEN}",
        "X-MCP-Readonly": "true"
      },
      "disabled": false
    },
    "paypal": {
      "type": "sse",
      "url": "https://mcp.paypal.com/sse",
      "disabled": false
    },
    "slack": {
      "type": "streamableHttp",
      "url": "https://mcp.slack.com/mcp",
      "disabled": false
    },
    "files": {
      "command": "npx",
      "args": [
        "-y",
        "@example/files",
        "--root",
        "/data"
      ],
      "env": {
        "API_KEY": "\${env:API_KEY}",
        "MODE": "read"
      },
      "disabled": false
    }
  }
}`,
    notes: [
      { server: 'github', kind: 'value', text: sentAsText },
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Cline needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Cline has no defaults for variables: "/data", the default of ROOT, is written out.',
      },
      { server: 'files', kind: 'value', text: sentAsText },
    ],
    unsupported: [],
  });
});

test('commands', () => {
  assert.deepEqual(cline.command?.(linear), {
    text: 'cline mcp add linear --yes --transport http https://mcp.linear.app/mcp',
    notes: [],
  });
  assert.deepEqual(cline.command?.(github), {
    text: 'cline mcp add github --yes --transport http --header \'Authorization: Bearer ${env:GITHUB_TOKEN}\' --header "X-MCP-Readonly: true" https://api.githubcopilot.com/mcp/',
    notes: [{ server: 'github', kind: 'value', text: sentAsText }],
  });
  assert.deepEqual(cline.command?.(paypal), {
    text: 'cline mcp add paypal --yes --transport sse https://mcp.paypal.com/sse',
    notes: [],
  });
  assert.deepEqual(cline.command?.(slack), {
    text: 'cline mcp add slack --yes --transport http https://mcp.slack.com/mcp',
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Cline needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(cline.command?.(local), {
    reason: 'The command sets no environment; use the file.',
  });
});
