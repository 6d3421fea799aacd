import assert from 'node:assert/strict';
import test from 'node:test';
import { windsurf } from './windsurf.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(windsurf.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "mcpServers": {
    "linear": {
      "serverUrl": "https://mcp.linear.app/mcp"
    },
    "github": {
      "serverUrl": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "Authorization": "Bearer \${env:GITHUB_TOKEN}",
        "X-MCP-Readonly": "true"
      }
    },
    "paypal": {
      "serverUrl": "https://mcp.paypal.com/sse"
    },
    "slack": {
      "serverUrl": "https://mcp.slack.com/mcp"
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
      }
    }
  }
}`,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Windsurf needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Windsurf has no defaults for variables: "/data", the default of ROOT, is written out.',
      },
    ],
    unsupported: [],
  });
});
