import assert from 'node:assert/strict';
import test from 'node:test';
import { geminiCli } from './gemini-cli.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(geminiCli.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "mcpServers": {
    "linear": {
      "httpUrl": "https://mcp.linear.app/mcp"
    },
    "github": {
      "httpUrl": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "Authorization": "Bearer \${GITHUB_TOKEN}",
        "X-MCP-Readonly": "true"
      }
    },
    "paypal": {
      "url": "https://mcp.paypal.com/sse",
      "type": "sse"
    },
    "slack": {
      "httpUrl": "https://mcp.slack.com/mcp"
    },
    "files": {
      "command": "npx",
      "args": [
        "-y",
        "@example/files",
        "--root",
        "\${ROOT:-/data}"
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
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Gemini CLI needs a client of its own where the server does not let it register by itself.',
      },
    ],
    unsupported: [],
  });
});

test('commands', () => {
  assert.deepEqual(geminiCli.command?.(linear), {
    text: 'gemini mcp add --scope user --transport http linear https://mcp.linear.app/mcp',
    notes: [],
  });
  assert.deepEqual(geminiCli.command?.(github), {
    reason: 'The next gemini mcp add would write the values of its variables into the file.',
  });
  assert.deepEqual(geminiCli.command?.(paypal), {
    text: 'gemini mcp add --scope user --transport sse paypal https://mcp.paypal.com/sse',
    notes: [],
  });
  assert.deepEqual(geminiCli.command?.(slack), {
    text: 'gemini mcp add --scope user --transport http slack https://mcp.slack.com/mcp',
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: Gemini CLI needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(geminiCli.command?.(local), {
    reason: 'The next gemini mcp add would write the values of its variables into the file.',
  });
});
