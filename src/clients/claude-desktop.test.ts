import assert from 'node:assert/strict';
import test from 'node:test';
import { claudeDesktop } from './claude-desktop.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(claudeDesktop.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "mcpServers": {
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
        server: 'files',
        kind: 'variable',
        text: 'Claude Desktop replaces no variables in arguments: "/data", the default of ROOT, is written out.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Claude Desktop replaces no variables in the environment of a program: put the value of API_KEY in place of YOUR_API_KEY.',
      },
    ],
    unsupported: [
      {
        server: 'linear',
        reason:
          'This file starts local programs only; add the address under Customize → Connectors in Claude as a custom connector.',
        bridge: {
          name: 'linear',
          type: 'stdio',
          command: 'npx',
          args: ['-y', 'mcp-remote', 'https://mcp.linear.app/mcp'],
        },
      },
      {
        server: 'github',
        reason:
          'This file starts local programs only, and it is no custom connector either. The dialog takes no headers, and this server needs one.',
        bridge: {
          name: 'github',
          type: 'stdio',
          command: 'npx',
          args: [
            '-y',
            'mcp-remote',
            'https://api.githubcopilot.com/mcp/',
            '--header',
            'Authorization:${AUTHORIZATION_HEADER}',
            '--header',
            'X-MCP-Readonly:${X_MCP_READONLY_HEADER}',
          ],
          env: { AUTHORIZATION_HEADER: 'Bearer ${GITHUB_TOKEN}', X_MCP_READONLY_HEADER: 'true' },
          ownVariables: ['AUTHORIZATION_HEADER', 'X_MCP_READONLY_HEADER'],
        },
      },
      {
        server: 'paypal',
        reason:
          'This file starts local programs only; add the address under Customize → Connectors in Claude as a custom connector.',
        bridge: {
          name: 'paypal',
          type: 'stdio',
          command: 'npx',
          args: ['-y', 'mcp-remote', 'https://mcp.paypal.com/sse', '--transport', 'sse-only'],
        },
      },
      {
        server: 'slack',
        reason:
          'This file starts local programs only; add the address under Customize → Connectors in Claude as a custom connector.',
      },
    ],
  });
});
