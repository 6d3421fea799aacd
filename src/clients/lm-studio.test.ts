import assert from 'node:assert/strict';
import test from 'node:test';
import { lmStudio } from './lm-studio.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(lmStudio.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "mcpServers": {
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
        text: 'LM Studio replaces no variables in headers: put the value of GITHUB_TOKEN in place of YOUR_GITHUB_TOKEN.',
      },
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: LM Studio needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'LM Studio replaces no variables in arguments: "/data", the default of ROOT, is written out.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'LM Studio replaces no variables in the environment of a program: put the value of API_KEY in place of YOUR_API_KEY.',
      },
    ],
    unsupported: [],
  });
});

test('install links', () => {
  assert.deepEqual(lmStudio.installLink?.(linear), {
    href: 'lmstudio://add_mcp?name=linear&config=eyJ1cmwiOiJodHRwczovL21jcC5saW5lYXIuYXBwL21jcCJ9',
    label: 'Add to LM Studio',
    documented: true,
    notes: [],
  });
  assert.deepEqual(lmStudio.installLink?.(github), {
    reason: 'It needs headers with values of your own, which stay out of links.',
  });
  assert.deepEqual(lmStudio.installLink?.(paypal), {
    href: 'lmstudio://add_mcp?name=paypal&config=eyJ1cmwiOiJodHRwczovL21jcC5wYXlwYWwuY29tL3NzZSJ9',
    label: 'Add to LM Studio',
    documented: true,
    notes: [],
  });
  assert.deepEqual(lmStudio.installLink?.(slack), {
    href: 'lmstudio://add_mcp?name=slack&config=eyJ1cmwiOiJodHRwczovL21jcC5zbGFjay5jb20vbWNwIn0%3D',
    label: 'Add to LM Studio',
    documented: true,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: LM Studio needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(lmStudio.installLink?.(local), {
    reason: 'Its command holds values of your own, which stay out of links.',
  });
});
