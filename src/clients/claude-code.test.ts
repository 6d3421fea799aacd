import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { claudeCode } from './claude-code.ts';
import type { Server } from '../protocol/server.ts';
import { splitCommandLine } from '../shell/testing.ts';
import { anyServer, github, linear, local, paypal, slack } from './testing.ts';

test('a remote server has a type and a URL, nothing else', () => {
  assert.deepEqual(claudeCode.configuration([linear]), {
    text: `{
  "mcpServers": {
    "linear": {
      "type": "http",
      "url": "https://mcp.linear.app/mcp"
    }
  }
}`,
    notes: [],
    unsupported: [],
  });
});

test('all transports, headers, the registered client and defaults go into one file', () => {
  const socket: Server = { name: 'socket', type: 'ws', url: 'wss://example.com/mcp' };
  const { text, notes, unsupported } = claudeCode.configuration([
    github,
    paypal,
    slack,
    socket,
    local,
  ]);
  assert.equal(
    text,
    `{
  "mcpServers": {
    "github": {
      "type": "http",
      "url": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "Authorization": "Bearer \${GITHUB_TOKEN}",
        "X-MCP-Readonly": "true"
      }
    },
    "paypal": {
      "type": "sse",
      "url": "https://mcp.paypal.com/sse"
    },
    "slack": {
      "type": "http",
      "url": "https://mcp.slack.com/mcp",
      "oauth": {
        "clientId": "1601185624273.8899143856786",
        "callbackPort": 3118
      }
    },
    "socket": {
      "type": "ws",
      "url": "wss://example.com/mcp"
    },
    "files": {
      "type": "stdio",
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
  );
  assert.deepEqual([notes, unsupported], [[], []]);
});

test('an empty URL is written: Claude Code shows it as not configured', () => {
  const { text, unsupported } = claudeCode.configuration([
    { name: 'gmail', type: 'http', url: '' },
  ]);
  assert.deepEqual(JSON.parse(text), { mcpServers: { gmail: { type: 'http', url: '' } } });
  assert.deepEqual(unsupported, []);
  assert.deepEqual(claudeCode.command?.({ name: 'gmail', type: 'http', url: '' }), {
    reason: 'It has no URL yet.',
  });
});

test('names that it keeps for itself and names that are taken are changed and said', () => {
  const { text, notes } = claudeCode.configuration([
    { ...linear, name: 'workspace' },
    { ...linear, name: 'google calendar' },
    { ...github, name: 'google calendar' },
    { ...github, name: 'google calendar' },
    { ...linear, name: 'google calendar' },
  ]);
  assert.deepEqual(Object.keys(JSON.parse(text).mcpServers), [
    'workspace-server',
    'google calendar',
    'google calendar-2',
  ]);
  assert.deepEqual(
    notes.map((note) => note.text),
    [
      'Named workspace-server instead of workspace: Claude Code keeps that name for itself.',
      'Named google calendar-2 instead of google calendar: the name is taken.',
      'google calendar is there twice; it is written once.',
      'google calendar is there twice; it is written once.',
    ],
  );
});

test('commands', () => {
  const socket: Server = { name: 'socket', type: 'ws', url: 'wss://example.com/mcp' };
  const scoped: Server = { ...linear, oauth: { clientId: 'x', scopes: 'read write' } };
  const cases: [Server, string][] = [
    [linear, 'claude mcp add --transport http linear https://mcp.linear.app/mcp'],
    [paypal, 'claude mcp add --transport sse paypal https://mcp.paypal.com/sse'],
    [
      github,
      'claude mcp add --transport http github https://api.githubcopilot.com/mcp/ --header \'Authorization: Bearer ${GITHUB_TOKEN}\' --header "X-MCP-Readonly: true"',
    ],
    [
      slack,
      'claude mcp add --transport http --client-id 1601185624273.8899143856786 --callback-port 3118 slack https://mcp.slack.com/mcp',
    ],
    [
      local,
      "claude mcp add files --env 'API_KEY=${API_KEY}' --env MODE=read -- npx -y @example/files --root '${ROOT:-/data}'",
    ],
    [socket, `claude mcp add-json socket '{"type":"ws","url":"wss://example.com/mcp"}'`],
    [
      scoped,
      `claude mcp add-json linear '{"type":"http","url":"https://mcp.linear.app/mcp","oauth":{"clientId":"x","scopes":"read write"}}'`,
    ],
    [
      { name: 'lines', type: 'stdio', command: 'echo', args: ['a\nb'] },
      String.raw`claude mcp add-json lines '{"type":"stdio","command":"echo","args":["a\nb"]}'`,
    ],
  ];
  for (const [server, text] of cases) {
    assert.deepEqual(claudeCode.command?.(server), { text, notes: [] });
  }
});

test('the command line takes only slugs, so the name is changed there', () => {
  assert.deepEqual(claudeCode.command?.({ ...linear, name: 'Google Kalender (Büro)' }), {
    text: 'claude mcp add --transport http Google-Kalender-Buro https://mcp.linear.app/mcp',
    notes: [
      {
        server: 'Google Kalender (Büro)',
        kind: 'name',
        text: 'Named Google-Kalender-Buro instead of Google Kalender (Büro): claude mcp takes letters, digits, - and _, and keeps some names for itself.',
      },
    ],
  });
});

test('every command splits back into the words that were meant', () => {
  fc.assert(
    fc.property(anyServer, (server) => {
      const command = claudeCode.command?.(server);
      assert.ok(command !== undefined && 'text' in command);
      const words = splitCommandLine(command.text);
      const { mcpServers } = JSON.parse(claudeCode.configuration([server]).text);
      const [entry] = Object.values(mcpServers) as [Record<string, unknown>];
      if (words[2] === 'add-json') {
        assert.deepEqual(JSON.parse(words[4] ?? ''), entry);
      } else if (entry['type'] === 'stdio') {
        assert.deepEqual(words.slice(words.indexOf('--') + 1), [
          entry['command'],
          ...((entry['args'] as string[] | undefined) ?? []),
        ]);
      } else {
        assert.equal(words[words.indexOf('--transport') + 1], entry['type']);
        const headers = Object.entries((entry['headers'] ?? {}) as Record<string, string>);
        assert.deepEqual(
          words.slice(words.indexOf(entry['url'] as string) + 1),
          headers.flatMap(([key, value]) => ['--header', `${key}: ${value}`]),
        );
      }
    }),
  );
});

test('a plugin file without the wrapper is read, what is not understood is kept', () => {
  assert.deepEqual(
    claudeCode.read?.({
      linear: { type: 'http', url: 'https://mcp.linear.app/mcp', timeout: 5000 },
      odd: { type: 'carrier-pigeon', url: 'https://example.com' },
      bare: { url: 'https://example.com/sse' },
      slack: {
        type: 'streamable-http',
        url: 'https://mcp.slack.com/mcp',
        oauth: { clientId: 'x', authServerMetadataUrl: 'https://example.com/m' },
      },
      note: 'text',
    }),
    {
      servers: [
        { ...linear, settings: { timeout: 5000 } },
        { name: 'bare', type: 'sse', url: 'https://example.com/sse' },
        {
          name: 'slack',
          type: 'http',
          url: 'https://mcp.slack.com/mcp',
          oauth: { clientId: 'x' },
        },
      ],
      notes: [{ server: 'bare', kind: 'type-missing', type: 'sse' }],
      leftovers: [
        {
          path: ['odd'],
          value: { type: 'carrier-pigeon', url: 'https://example.com' },
          server: 'odd',
          isWhole: true,
        },
        {
          path: ['slack', 'oauth', 'authServerMetadataUrl'],
          value: 'https://example.com/m',
          server: 'slack',
        },
        { path: ['note'], value: 'text', server: 'note', isWhole: true },
      ],
    },
  );
});
