import assert from 'node:assert/strict';
import test from 'node:test';
import { amp } from './amp.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(amp.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "amp.mcpServers": {
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
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Amp needs a client of its own where the server does not let it register by itself.',
      },
      {
        server: 'files',
        kind: 'variable',
        text: 'Amp has no defaults for variables: "/data", the default of ROOT, is written out.',
      },
    ],
    unsupported: [],
  });
});

test('commands', () => {
  assert.deepEqual(amp.command?.(linear), {
    text: 'amp mcp add linear https://mcp.linear.app/mcp',
    notes: [],
  });
  assert.deepEqual(amp.command?.(github), {
    text: "amp mcp add github --header 'Authorization=Bearer ${GITHUB_TOKEN}' --header X-MCP-Readonly=true https://api.githubcopilot.com/mcp/",
    notes: [],
  });
  assert.deepEqual(amp.command?.(paypal), {
    text: 'amp mcp add paypal https://mcp.paypal.com/sse',
    notes: [],
  });
  assert.deepEqual(amp.command?.(slack), {
    text: 'amp mcp add slack https://mcp.slack.com/mcp',
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Amp needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(amp.command?.(local), {
    text: "amp mcp add files --env 'API_KEY=${API_KEY}' --env MODE=read -- npx -y @example/files --root /data",
    notes: [
      {
        server: 'files',
        kind: 'variable',
        text: 'Amp has no defaults for variables: "/data", the default of ROOT, is written out.',
      },
    ],
  });
});

test('an OAuth client that one registers is given by a command of its own', () => {
  const oauth = { clientId: '${ACME_CLIENT_ID}', scopes: 'read write' };
  const { text, notes } = amp.configuration([{ ...linear, oauth }]);
  assert.doesNotMatch(text, /oauth|CLIENT_ID/);
  assert.deepEqual(
    notes.map((note) => note.text),
    [
      'Register an OAuth client for Amp and put its id in place of YOUR_ACME_CLIENT_ID.',
      'The file has no place for that id. Run as well: amp mcp oauth login linear --server-url https://mcp.linear.app/mcp --client-id YOUR_ACME_CLIENT_ID --scopes "read,write"',
    ],
  );
});
