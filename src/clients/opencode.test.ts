import assert from 'node:assert/strict';
import test from 'node:test';
import { opencode } from './opencode.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(opencode.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "mcp": {
    "servers": {
      "linear": {
        "type": "remote",
        "url": "https://mcp.linear.app/mcp"
      },
      "github": {
        "type": "remote",
        "url": "https://api.githubcopilot.com/mcp/",
        "headers": {
          "Authorization": "Bearer {env:GITHUB_TOKEN}",
          "X-MCP-Readonly": "true"
        }
      },
      "paypal": {
        "type": "remote",
        "url": "https://mcp.paypal.com/sse"
      },
      "slack": {
        "type": "remote",
        "url": "https://mcp.slack.com/mcp"
      },
      "files": {
        "type": "local",
        "command": [
          "npx",
          "-y",
          "@example/files",
          "--root",
          "/data"
        ],
        "environment": {
          "API_KEY": "{env:API_KEY}",
          "MODE": "read"
        }
      }
    }
  }
}`,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: opencode needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'opencode has no defaults for variables: "/data", the default of ROOT, is written out.',
      },
    ],
    unsupported: [],
  });
});

test('commands', () => {
  assert.deepEqual(opencode.command?.(linear), {
    text: 'opencode mcp add linear --url https://mcp.linear.app/mcp',
    notes: [],
  });
  assert.deepEqual(opencode.command?.(github), {
    text: 'opencode mcp add github --url https://api.githubcopilot.com/mcp/ --header "Authorization=Bearer {env:GITHUB_TOKEN}" --header X-MCP-Readonly=true',
    notes: [],
  });
  assert.deepEqual(opencode.command?.(paypal), {
    text: 'opencode mcp add paypal --url https://mcp.paypal.com/sse',
    notes: [],
  });
  assert.deepEqual(opencode.command?.(slack), {
    text: 'opencode mcp add slack --url https://mcp.slack.com/mcp',
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: opencode needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(opencode.command?.(local), {
    text: 'opencode mcp add files --env "API_KEY={env:API_KEY}" --env MODE=read -- npx -y @example/files --root /data',
    notes: [
      {
        server: 'files',
        kind: 'variable',
        text: 'opencode has no defaults for variables: "/data", the default of ROOT, is written out.',
      },
    ],
  });
});
