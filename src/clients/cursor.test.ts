import assert from 'node:assert/strict';
import test from 'node:test';
import { cursor } from './cursor.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(cursor.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "mcpServers": {
    "linear": {
      "url": "https://mcp.linear.app/mcp"
    },
    "github": {
      "url": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "Authorization": "Bearer \${env:GITHUB_TOKEN}",
        "X-MCP-Readonly": "true"
      }
    },
    "paypal": {
      "url": "https://mcp.paypal.com/sse"
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
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Cursor needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Cursor has no defaults for variables: "/data", the default of ROOT, is written out.',
      },
    ],
    unsupported: [],
  });
});

test('install links', () => {
  assert.deepEqual(cursor.installLink?.(linear), {
    href: 'cursor://anysphere.cursor-deeplink/mcp/install?name=linear&config=eyJ1cmwiOiJodHRwczovL21jcC5saW5lYXIuYXBwL21jcCJ9',
    label: 'Add to Cursor',
    documented: true,
    notes: [],
  });
  assert.deepEqual(cursor.installLink?.(github), {
    reason: 'It needs headers with values of your own, which stay out of links.',
  });
  assert.deepEqual(cursor.installLink?.(paypal), {
    href: 'cursor://anysphere.cursor-deeplink/mcp/install?name=paypal&config=eyJ1cmwiOiJodHRwczovL21jcC5wYXlwYWwuY29tL3NzZSJ9',
    label: 'Add to Cursor',
    documented: true,
    notes: [],
  });
  assert.deepEqual(cursor.installLink?.(slack), {
    href: 'cursor://anysphere.cursor-deeplink/mcp/install?name=slack&config=eyJ1cmwiOiJodHRwczovL21jcC5zbGFjay5jb20vbWNwIn0%3D',
    label: 'Add to Cursor',
    documented: true,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Cursor needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(cursor.installLink?.(local), {
    reason: 'Its command holds values of your own, which stay out of links.',
  });
});
