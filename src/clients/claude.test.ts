import assert from 'node:assert/strict';
import test from 'node:test';
import { claude } from './claude.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(claude.configuration([linear, github, paypal, slack, local]), {
    text: `Name: linear
URL: https://mcp.linear.app/mcp

Name: paypal
URL: https://mcp.paypal.com/sse

Name: slack
URL: https://mcp.slack.com/mcp`,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Claude needs a client of its own where the server does not let it register by itself.',
      },
    ],
    unsupported: [
      { server: 'github', reason: 'The dialog takes no headers, and this server needs one.' },
      {
        server: 'files',
        reason:
          'Claude connects from the cloud; a program on your computer belongs into Claude Desktop.',
      },
    ],
  });
});

test('install links', () => {
  assert.deepEqual(claude.installLink?.(linear), {
    href: 'https://claude.ai/customize/connectors?modal=add-custom-connector&connectorName=linear&connectorUrl=https%3A%2F%2Fmcp.linear.app%2Fmcp',
    label: 'Add to Claude',
    documented: false,
    notes: [],
  });
  assert.deepEqual(claude.installLink?.(github), {
    reason: 'The dialog takes no headers, and this server needs one.',
  });
  assert.deepEqual(claude.installLink?.(paypal), {
    href: 'https://claude.ai/customize/connectors?modal=add-custom-connector&connectorName=paypal&connectorUrl=https%3A%2F%2Fmcp.paypal.com%2Fsse',
    label: 'Add to Claude',
    documented: false,
    notes: [],
  });
  assert.deepEqual(claude.installLink?.(slack), {
    href: 'https://claude.ai/customize/connectors?modal=add-custom-connector&connectorName=slack&connectorUrl=https%3A%2F%2Fmcp.slack.com%2Fmcp',
    label: 'Add to Claude',
    documented: false,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Claude needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(claude.installLink?.(local), {
    reason:
      'Claude connects from the cloud; a program on your computer belongs into Claude Desktop.',
  });
});
