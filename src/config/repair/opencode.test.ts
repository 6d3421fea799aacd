import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, fixText } from './testing.ts';

const url = 'https://x.example.org/mcp';

// Each as opencode 1.18.33 read it: `opencode mcp list` with such a file.
const entries: [entry: object, isUnder: boolean, isDirect: boolean][] = [
  [{ type: 'remote', url }, true, true],
  [{ type: 'remote', url, timeout: 5000 }, false, true],
  [{ type: 'remote', url, timeout: { startup: 5000 } }, true, true],
  [{ type: 'remote', url, timeout: { execution: 0 } }, false, false],
  [{ type: 'remote', url, timeout: { startup: '5' } }, false, false],
  [{ type: 'remote', url, headers: { A: 1 } }, false, false],
  [{ type: 'local', command: 'node' }, false, false],
  [{ enabled: false }, false, true],
  [{ url }, false, false],
];

test('under mcp.servers opencode wants more of an entry than under mcp, and leaves out that entry alone', async () => {
  for (const [entry, ...taken] of entries) {
    const files = [{ mcp: { servers: { x: entry } } }, { mcp: { x: entry } }];
    for (const [index, file] of files.entries()) {
      const text = JSON.stringify(file);
      const { problems } = await check(text, 'opencode');
      const errors = problems.filter(({ severity }) => severity === 'error');
      assert.equal(errors.length === 0, taken[index], text);
      const isAll = errors.some(({ message }) => message.includes('nothing of the file'));
      assert.ok(!isAll || index === 1, text);
    }
  }
});

// It connected to a server that took 6 seconds, with { startup: 1000 } and with no timeout; directly under mcp it gave up.
test('timeouts of a server under mcp.servers do nothing, which is told', async () => {
  const { mcp } = JSON.parse(await fixText(withTimeout(5000), 'opencode'));
  assert.ok(!('timeout' in Object.values<object>(mcp.servers)[0]!));
  const { problems } = await check(withTimeout({ startup: 5000 }), 'opencode');
  const told = problems.find(({ rule }) => rule === 'server-key-unused');
  assert.match(told?.message ?? '', /^opencode reads "timeout" .*waits .* as long as without it/);
  const direct = { mcp: { x: { type: 'remote', url, timeout: 5000 } } };
  assert.deepEqual(
    (await check(JSON.stringify(direct), 'opencode')).problems.filter(
      ({ rule }) => rule === 'server-key-unused',
    ),
    [],
  );
});

test('the keys of an OAuth client have other names in both places, and those of the other are put right', async () => {
  const snake = { type: 'remote', url, oauth: { client_id: 'a', callback_port: 8123 } };
  const camel = { type: 'remote', url, oauth: { clientId: 'a', callbackPort: 8123 } };
  for (const [wrong, right, place] of [
    [camel, snake, (x: object) => ({ mcp: { servers: { x } } })],
    [snake, camel, (x: object) => ({ mcp: { x } })],
  ] as const) {
    const fixed = await fixText(JSON.stringify(place(wrong)), 'opencode');
    assert.deepEqual(JSON.parse(fixed), place(right));
    const { problems } = await check(fixed, 'opencode');
    assert.ok(problems.every(({ rule }) => rule !== 'server-key-unknown'));
  }
});

const taken = { type: 'local', command: ['node', 'a.js'] };

test('opencode reads the servers under mcp and those under mcp.servers, the first where a name is in both', async () => {
  const both = { mcp: { x: taken, timeout: { startup: 5 }, servers: { x: {}, y: taken } } };
  const { servers, problems } = await check(JSON.stringify(both), 'opencode');
  assert.deepEqual(
    servers.map(({ name }) => name),
    ['x', 'y'],
  );
  assert.deepEqual([...new Set(problems.map(({ rule }) => rule))], ['server-unknown']);
  // Each as it is judged where it lies.
  for (const [mcp, isAll] of [
    [{ x: { command: 'npx' }, servers: { y: taken } }, true],
    [{ x: taken, servers: { y: { command: 'npx' } } }, false],
  ] as const) {
    const { problems: found } = await check(JSON.stringify({ mcp }), 'opencode');
    const missing = found.find(({ rule }) => rule === 'server-type-missing');
    assert.equal(missing?.message.includes('nothing of the file'), isAll);
  }
});

test('the servers of others under mcp are one matter, which is put right', async () => {
  const text = JSON.stringify({ mcp: { mcpServers: { a: { command: 'npx', args: ['x'] } } } });
  const { problems } = await check(text, 'opencode');
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['root-key-unknown'],
  );
  assert.deepEqual(JSON.parse(await fixText(text, 'opencode')), {
    mcp: { servers: { a: { type: 'local', command: ['npx', 'x'] } } },
  });
  const beside = JSON.stringify({ mcp: { mcpServers: { a: taken }, b: taken } });
  const found = await check(beside, 'opencode');
  assert.deepEqual(
    found.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    ['root-key-unknown'],
  );
});

function withTimeout(timeout: unknown): string {
  return JSON.stringify({ mcp: { servers: { x: { type: 'remote', url, timeout } } } });
}

test('a file that opencode fills in has to be there, and that is said once', async () => {
  const headers = { A: '{file:./key}', B: 'Bearer {file:./key}', C: '{env:K}' };
  const { notes } = await check(JSON.stringify({ mcp: { x: { type: 'remote', url, headers } } }));
  assert.deepEqual(notes, [
    'opencode fills in what ./key holds. Where that file is missing, it takes nothing of the configuration.',
  ]);
});
