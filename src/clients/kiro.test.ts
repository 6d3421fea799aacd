import assert from 'node:assert/strict';
import test from 'node:test';
import { kiro } from './kiro.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(kiro.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "mcpServers": {
    "linear": {
      "url": "https://mcp.linear.app/mcp"
    },
    "github": {
      "url": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "Authorization": "Bearer \${GITHUB_TOKEN}",
        "X-MCP-Readonly": "true"
      }
    },
    "slack": {
      "url": "https://mcp.slack.com/mcp"
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
        "API_KEY": "\${API_KEY}",
        "MODE": "read"
      }
    }
  }
}`,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Kiro needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Kiro replaces no variables in arguments: "/data", the default of ROOT, is written out.',
      },
    ],
    unsupported: [
      {
        server: 'paypal',
        reason: 'The documentation of Kiro names no SSE transport.',
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

test('install links', () => {
  assert.deepEqual(kiro.installLink?.(linear), {
    href: 'https://kiro.dev/launch/mcp/add?name=linear&config=%7B%22url%22%3A%22https%3A%2F%2Fmcp.linear.app%2Fmcp%22%7D',
    label: 'Add to Kiro',
    documented: true,
    notes: [],
  });
  assert.deepEqual(kiro.installLink?.(github), {
    reason: 'It needs headers with values of your own, which stay out of links.',
  });
  assert.deepEqual(kiro.installLink?.(paypal), {
    reason: 'The documentation of Kiro names no SSE transport.',
  });
  assert.deepEqual(kiro.installLink?.(slack), {
    href: 'https://kiro.dev/launch/mcp/add?name=slack&config=%7B%22url%22%3A%22https%3A%2F%2Fmcp.slack.com%2Fmcp%22%7D',
    label: 'Add to Kiro',
    documented: true,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Kiro needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(kiro.installLink?.(local), {
    reason: 'Its command holds values of your own, which stay out of links.',
  });
});

test('the port of an OAuth client is the port of its redirect address', () => {
  const oauth = { clientId: '1', callbackPort: 7778, scopes: 'read write', owner: 'kiro' };
  const { text } = kiro.configuration([{ ...linear, oauth }]);
  const data = JSON.parse(text) as { mcpServers: { linear: unknown } };
  assert.deepEqual(data.mcpServers.linear, {
    url: 'https://mcp.linear.app/mcp',
    oauth: {
      clientId: '1',
      redirectUri: 'http://localhost:7778/oauth/callback',
      oauthScopes: ['read', 'write'],
    },
  });
  assert.deepEqual(kiro.read?.(data).servers, [{ ...linear, oauth }]);
});
