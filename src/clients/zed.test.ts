import assert from 'node:assert/strict';
import test from 'node:test';
import { zed } from './zed.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(zed.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "context_servers": {
    "linear": {
      "url": "https://mcp.linear.app/mcp"
    },
    "github": {
      "url": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "Authorization": "Bearer YOUR_GITHUB_TOKEN",
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
        "API_KEY": "YOUR_API_KEY",
        "MODE": "read"
      }
    }
  }
}`,
    notes: [
      {
        server: 'github',
        kind: 'variable',
        text: 'Zed replaces no variables in headers: put the value of GITHUB_TOKEN in place of YOUR_GITHUB_TOKEN.',
      },
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Zed needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Zed replaces no variables in arguments: "/data", the default of ROOT, is written out.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Zed replaces no variables in the environment of a program: put the value of API_KEY in place of YOUR_API_KEY.',
      },
    ],
    unsupported: [
      {
        server: 'paypal',
        reason: 'The documentation of Zed names no SSE transport.',
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
