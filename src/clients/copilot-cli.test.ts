import assert from 'node:assert/strict';
import test from 'node:test';
import { copilotCli } from './copilot-cli.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(copilotCli.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "mcpServers": {
    "linear": {
      "type": "http",
      "url": "https://mcp.linear.app/mcp",
      "tools": [
        "*"
      ]
    },
    "github": {
      "type": "http",
      "url": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "Authorization": "Bearer \${GITHUB_TOKEN}",
        "X-MCP-Readonly": "true"
      },
      "tools": [
        "*"
      ]
    },
    "paypal": {
      "type": "sse",
      "url": "https://mcp.paypal.com/sse",
      "tools": [
        "*"
      ]
    },
    "slack": {
      "type": "http",
      "url": "https://mcp.slack.com/mcp",
      "tools": [
        "*"
      ]
    },
    "files": {
      "type": "local",
      "command": "npx",
      "args": [
        "-y",
        "@example/files",
        "--root",
        "\${ROOT:-/data}"
      ],
      "env": {
        "API_KEY": "\${API_KEY}",
        "MODE": "read"
      },
      "tools": [
        "*"
      ]
    }
  }
}`,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Copilot CLI needs a client of its own where the server does not let it register by itself.',
      },
    ],
    unsupported: [],
  });
});

test('commands', () => {
  assert.deepEqual(copilotCli.command?.(linear), {
    text: 'copilot mcp add --transport http linear https://mcp.linear.app/mcp',
    notes: [],
  });
  assert.deepEqual(copilotCli.command?.(github), {
    text: 'copilot mcp add --transport http github https://api.githubcopilot.com/mcp/ --header \'Authorization: Bearer ${GITHUB_TOKEN}\' --header "X-MCP-Readonly: true"',
    notes: [],
  });
  assert.deepEqual(copilotCli.command?.(paypal), {
    text: 'copilot mcp add --transport sse paypal https://mcp.paypal.com/sse',
    notes: [],
  });
  assert.deepEqual(copilotCli.command?.(slack), {
    text: 'copilot mcp add --transport http slack https://mcp.slack.com/mcp',
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Copilot CLI needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(copilotCli.command?.(local), {
    text: "copilot mcp add files --env 'API_KEY=${API_KEY}' --env MODE=read -- npx -y @example/files --root '${ROOT:-/data}'",
    notes: [],
  });
});

test('scopes stand beside the id of a client alone', () => {
  const oauth = { clientId: 'own', scopes: 'read write', owner: 'copilot-cli' };
  const { text } = copilotCli.configuration([{ ...linear, oauth }]);
  const { linear: entry } = JSON.parse(text).mcpServers;
  assert.deepEqual([entry.oauthClientId, entry.oauthScopes], ['own', ['read', 'write']]);
  const [server] = copilotCli.read?.(JSON.parse(text)).servers ?? [];
  assert.deepEqual(server?.type === 'stdio' ? undefined : server?.oauth, oauth);
});
