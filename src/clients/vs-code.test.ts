import assert from 'node:assert/strict';
import test from 'node:test';
import { checkEntry } from './check-entry.ts';
import { vsCode } from './vs-code.ts';
import { github, linear, local, paypal, slack } from './testing.ts';

test('each transport, headers, variables and an OAuth client of Claude', () => {
  assert.deepEqual(vsCode.configuration([linear, github, paypal, slack, local]), {
    text: `{
  "servers": {
    "linear": {
      "type": "http",
      "url": "https://mcp.linear.app/mcp"
    },
    "github": {
      "type": "http",
      "url": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "Authorization": "Bearer \${input:GITHUB_TOKEN}",
        "X-MCP-Readonly": "true"
      }
    },
    "paypal": {
      "type": "sse",
      "url": "https://mcp.paypal.com/sse"
    },
    "slack": {
      "type": "http",
      "url": "https://mcp.slack.com/mcp"
    },
    "files": {
      "type": "stdio",
      "command": "npx",
      "args": [
        "-y",
        "@example/files",
        "--root",
        "\${input:ROOT}"
      ],
      "env": {
        "API_KEY": "\${input:API_KEY}",
        "MODE": "read"
      }
    }
  },
  "inputs": [
    {
      "type": "promptString",
      "id": "GITHUB_TOKEN",
      "description": "GITHUB_TOKEN",
      "password": true
    },
    {
      "type": "promptString",
      "id": "ROOT",
      "description": "ROOT",
      "default": "/data"
    },
    {
      "type": "promptString",
      "id": "API_KEY",
      "description": "API_KEY",
      "password": true
    }
  ]
}`,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: VS Code needs a client of its own where the server does not let it register by itself.',
      },
    ],
    unsupported: [],
  });
});

test('commands', () => {
  assert.deepEqual(vsCode.command?.(linear), {
    text: 'code --add-mcp \'{"name":"linear","type":"http","url":"https://mcp.linear.app/mcp"}\'',
    notes: [],
  });
  assert.deepEqual(vsCode.command?.(github), {
    reason: 'It asks for values, which the command cannot; use the file or the link.',
  });
  assert.deepEqual(vsCode.command?.(paypal), {
    text: 'code --add-mcp \'{"name":"paypal","type":"sse","url":"https://mcp.paypal.com/sse"}\'',
    notes: [],
  });
  assert.deepEqual(vsCode.command?.(slack), {
    text: 'code --add-mcp \'{"name":"slack","type":"http","url":"https://mcp.slack.com/mcp"}\'',
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: VS Code needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(vsCode.command?.(local), {
    reason: 'It asks for values, which the command cannot; use the file or the link.',
  });
});

test('install links', () => {
  assert.deepEqual(vsCode.installLink?.(linear), {
    href: 'vscode:mcp/install?%7B%22name%22%3A%22linear%22%2C%22type%22%3A%22http%22%2C%22url%22%3A%22https%3A%2F%2Fmcp.linear.app%2Fmcp%22%7D',
    label: 'Add to VS Code',
    documented: true,
    notes: [],
  });
  assert.deepEqual(vsCode.installLink?.(github), {
    reason: 'It needs headers with values of your own, which stay out of links.',
  });
  assert.deepEqual(vsCode.installLink?.(paypal), {
    href: 'vscode:mcp/install?%7B%22name%22%3A%22paypal%22%2C%22type%22%3A%22sse%22%2C%22url%22%3A%22https%3A%2F%2Fmcp.paypal.com%2Fsse%22%7D',
    label: 'Add to VS Code',
    documented: true,
    notes: [],
  });
  assert.deepEqual(vsCode.installLink?.(slack), {
    href: 'vscode:mcp/install?%7B%22name%22%3A%22slack%22%2C%22type%22%3A%22http%22%2C%22url%22%3A%22https%3A%2F%2Fmcp.slack.com%2Fmcp%22%7D',
    label: 'Add to VS Code',
    documented: true,
    notes: [
      {
        server: 'slack',
        kind: 'oauth',
        text: 'The OAuth client 1601185624273.8899143856786 is registered for Claude Code and is left out: VS Code needs a client of its own where the server does not let it register by itself.',
      },
    ],
  });
  assert.deepEqual(vsCode.installLink?.(local), {
    reason: 'Its command holds values of your own, which stay out of links.',
  });
});

test('values of env may be numbers, and null takes a variable out', () => {
  const schema = vsCode.schema!;
  const entry = { command: 'node', env: { PORT: 8080, NODE_OPTIONS: null } };
  assert.deepEqual(checkEntry(schema, entry), []);
  assert.equal(checkEntry(schema, { ...entry, env: { PORT: [8080] } }).length, 1);
});

test('by a word that it does not know VS Code goes by what is there, as by "sse"', () => {
  const program = { type: 'sse', command: 'npx', args: ['-y', 'acme'] };
  assert.deepEqual(checkEntry(vsCode.schema!, program), []);
  const { servers } = vsCode.read!({
    servers: { acme: program, both: { ...program, url: 'https://mcp.acme.example.com/sse' } },
  });
  assert.deepEqual(
    servers.map(({ name, type }) => [name, type]),
    [
      ['acme', 'stdio'],
      ['both', 'stdio'],
    ],
  );
});

test('what is asked for is hidden where it lets somebody in, whatever it is called', () => {
  const headers = { Authorization: 'Bearer ${TOK}', 'X-Team': '${TEAM}' };
  const { text } = vsCode.configuration([
    { name: 'acme', type: 'http', url: 'https://mcp.acme.example.com/mcp', headers },
  ]);
  const { inputs } = JSON.parse(text) as { inputs: { id: string; password?: boolean }[] };
  assert.deepEqual(
    inputs.map(({ id, password }) => [id, password]),
    [
      ['TOK', true],
      ['TEAM', undefined],
    ],
  );
});

test('a question that is hidden since it lets somebody in is no question in words of its own', () => {
  const written = [
    { name: 'acme', type: 'stdio', command: 'acme', env: { Authorization: '${TOK}' } },
    { name: 'other', type: 'stdio', command: 'other', env: { SIGN: '${TOK}' } },
  ] as const;
  const { text } = vsCode.configuration(written);
  const { servers } = vsCode.read!(JSON.parse(text));
  assert.deepEqual(servers, written);
});
