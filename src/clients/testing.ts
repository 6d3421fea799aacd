import fc from 'fast-check';
import type { RemoteServer, Server } from '../protocol/server.ts';

/** The running example of every golden test. */
export const linear: RemoteServer = {
  name: 'linear',
  type: 'http',
  url: 'https://mcp.linear.app/mcp',
};

/** A server with a secret in a header. */
export const github: RemoteServer = {
  name: 'github',
  type: 'http',
  url: 'https://api.githubcopilot.com/mcp/',
  headers: { Authorization: 'Bearer ${GITHUB_TOKEN}', 'X-MCP-Readonly': 'true' },
};

/** A server that speaks SSE alone. */
export const paypal: RemoteServer = {
  name: 'paypal',
  type: 'sse',
  url: 'https://mcp.paypal.com/sse',
};

/** A server with a client that is registered for Claude. */
export const slack: RemoteServer = {
  name: 'slack',
  type: 'http',
  url: 'https://mcp.slack.com/mcp',
  oauth: { clientId: '1601185624273.8899143856786', callbackPort: 3118 },
};

/** A server on the reader's machine. */
export const local: Server = {
  name: 'files',
  type: 'stdio',
  command: 'npx',
  args: ['-y', '@example/files', '--root', '${ROOT:-/data}'],
  env: { API_KEY: '${API_KEY}', MODE: 'read' },
};

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const key = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/),
  fc.constantFrom('__proto__', 'constructor', 'Authorization'),
);
const values = (value: fc.Arbitrary<string>) =>
  fc.option(fc.dictionary(key, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true }), {
    nil: undefined,
  });

const hostileText = fc.oneof(
  text,
  fc.constantFrom(
    "it's",
    '"quoted"',
    '$HOME',
    '${TOKEN}',
    'Bearer ${TOKEN}',
    '${REGION:-eu}',
    '${EMPTY:-}',
    '${env:X}',
    '{env:X}',
    '${input:x}',
    '</script>',
    'a\nb',
    '\u2028',
    '# x = [1]',
    '- a: b',
    '%41&x=y',
    ' ',
    'null',
    '0x1F',
    '2026-11-22',
  ),
);
const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);

/** Servers with arbitrary text in every part: hostile, but possible. */
export const anyServer: fc.Arbitrary<Server> = serverWith(hostileText, word);

/** The same with names that every client accepts. */
export const namedServer: fc.Arbitrary<Server> = serverWith(hostileText, slug);

/** Servers whose values are plain text, which every client can hold without loss. */
export const plainServer: fc.Arbitrary<Server> = serverWith(
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !/[${}]|YOUR_/.test(value)),
  slug,
);

function serverWith(value: fc.Arbitrary<string>, name: fc.Arbitrary<string>) {
  const filled = value.filter((candidate) => candidate.trim() !== '');
  const url = fc.oneof(
    fc.webUrl({ withQueryParameters: true }).map((link) => link.replaceAll('$', '')),
    filled.map((rest) => `https://example.com/${rest}`),
  );
  const remote = fc.record({
    name,
    type: fc.constantFrom('http' as const, 'sse' as const, 'ws' as const),
    url,
    headers: values(value),
  });
  const stdio = fc.record({
    name,
    type: fc.constant('stdio' as const),
    command: filled,
    args: fc.option(fc.array(value, { minLength: 1, maxLength: 4 }), { nil: undefined }),
    env: values(value),
  });
  return fc.oneof(remote, stdio).map(withoutUndefined);
}

/** A server without its empty parts. */
function withoutUndefined(server: Server): Server {
  return Object.fromEntries(
    Object.entries(server).filter(([, part]) => part !== undefined),
  ) as unknown as Server;
}
