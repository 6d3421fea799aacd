import assert from 'node:assert/strict';
import test from 'node:test';
import { goose } from './goose.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(goose.configuration([linear, github, paypal, slack, local]), {
    text: `extensions:
  linear:
    name: linear
    description: ""
    type: streamable_http
    uri: https://mcp.linear.app/mcp
    enabled: true
    timeout: 300
  github:
    name: github
    description: ""
    type: streamable_http
    uri: https://api.githubcopilot.com/mcp/
    headers:
      Authorization: Bearer \${GITHUB_TOKEN}
      X-MCP-Readonly: "true"
    env_keys:
      - GITHUB_TOKEN
    enabled: true
    timeout: 300
  slack:
    name: slack
    description: ""
    type: streamable_http
    uri: https://mcp.slack.com/mcp
    enabled: true
    timeout: 300
  files:
    name: files
    description: ""
    type: stdio
    cmd: npx
    args:
      - -y
      - "@example/files"
      - --root
      - /data
    envs:
      MODE: read
    env_keys:
      - API_KEY
    enabled: true
    timeout: 300`,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Goose needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Goose replaces no variables in arguments: "/data", the default of ROOT, is written out.',
      },
    ],
    unsupported: [
      {
        server: 'paypal',
        reason: 'Goose refuses SSE and asks to move to Streamable HTTP.',
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
  assert.deepEqual(goose.installLink?.(linear), {
    href: 'goose://extension?url=https%3A%2F%2Fmcp.linear.app%2Fmcp&type=streamable_http&id=linear&name=linear&description=linear&timeout=300',
    label: 'Add to Goose',
    documented: true,
    notes: [],
  });
  assert.deepEqual(goose.installLink?.(github), {
    reason: 'It needs headers with values of your own, which stay out of links.',
  });
  assert.deepEqual(goose.installLink?.(paypal), {
    reason: 'Goose refuses SSE and asks to move to Streamable HTTP.',
  });
  assert.deepEqual(goose.installLink?.(slack), {
    href: 'goose://extension?url=https%3A%2F%2Fmcp.slack.com%2Fmcp&type=streamable_http&id=slack&name=slack&description=slack&timeout=300',
    label: 'Add to Goose',
    documented: true,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Goose needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(goose.installLink?.(local), {
    reason: 'Its command holds values of your own, which stay out of links.',
  });
});
