import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { clients, loadClient, loadClients } from './clients.ts';
import { readConfiguration } from '../config/recognise.ts';
import { jsonWord } from '../shell/command-line.ts';
import { splitCommandLine } from '../shell/testing.ts';
import { splitForCmd, splitForPowerShell } from '../shell/windows-testing.ts';
import { variablesOf, type Server } from '../protocol/server.ts';
import { anyServer, github, local, namedServer, plainServer, slack } from './testing.ts';

const all = await loadClients();
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  json: JSON.parse,
  jsonc: JSON.parse,
  toml: parseToml,
  yaml: (text) => parseYaml(text),
};

test('the table names each client as its module does', async () => {
  assert.deepEqual(
    clients.map(({ id, name, format }) => ({ id, name, format })),
    all.map(({ id, name, format }) => ({ id, name, format })),
  );
  assert.equal(new Set(clients.map(({ id }) => id)).size, clients.length);
  assert.equal(await loadClient('nobody'), undefined);
});

test('every client says where its configuration lies, how to sign in and who says so', () => {
  for (const client of all) {
    assert.ok(client.format === 'none' || client.files.length > 0, client.id);
    assert.ok(client.steps.length > 0 && client.signIn !== '', client.id);
    assert.ok(client.evidence.source !== '', client.id);
    for (const text of [...client.steps, ...client.limitations, client.signIn]) {
      assert.match(text, /^\S.*\.$/, client.id);
    }
  }
});

for (const client of all) {
  if (client.format === 'none') continue;
  const parse = parsers[client.format];

  test(`${client.id}: arbitrary servers never break the syntax, and none is lost`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyServer, { maxLength: 4 }), async (servers) => {
        const { text, notes, unsupported } = client.configuration(servers);
        const duplicates = notes.filter(({ kind }) => kind === 'duplicate').length;
        const written = servers.length - unsupported.length - duplicates;
        if (written === 0) return assert.equal(text, '');
        assert.ok(!/[ \t]$/m.test(text) || client.format !== 'json', 'no trailing white space');
        assert.doesNotThrow(() => parse?.(text));
        const reading = await readConfiguration(client, text);
        assert.ok('servers' in reading);
        assert.equal(reading.servers.length, written);
        assert.deepEqual(
          reading.leftovers.filter(({ path }) => path[0] !== 'inputs'),
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  test(`${client.id}: what is written without a note reads back equal`, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(namedServer, async (server) => {
        const { text, notes, unsupported } = client.configuration([server]);
        if (notes.length > 0 || unsupported.length > 0) return;
        compared += 1;
        const reading = await readConfiguration(client, text);
        assert.deepEqual(reading, { servers: [server], notes: [], leftovers: [] });
      }),
      { numRuns: 200 },
    );
    assert.ok(compared > 20, `only ${compared} servers were compared`);
  });

  test(`${client.id}: plain servers need no note but for a transport it finds out by itself`, async () => {
    await fc.assert(
      fc.asyncProperty(plainServer, async (server) => {
        const { notes, unsupported } = client.configuration([server]);
        assert.ok(unsupported.length <= 1);
        for (const { text } of notes) assert.match(text, /finds out by itself/);
      }),
      { numRuns: 60 },
    );
  });
}

for (const client of all.filter(({ command }) => command !== undefined)) {
  test(`${client.id}: commands split back into words that hold the server`, () => {
    fc.assert(
      fc.property(fc.oneof(anyServer, plainServer), (server) => {
        const command = client.command?.(server);
        if (command === undefined || 'reason' in command) return;
        const words = splitCommandLine(command.text);
        // They throw where anything of it would run in another shell.
        assert.ok(splitForPowerShell(command.text).length >= words.length, command.text);
        assert.ok(splitForCmd(command.text).length >= words.length, command.text);
        const values = server.type === 'stdio' ? [server.command] : [server.url];
        for (const value of values.filter((text) => !/[${}]|YOUR_/.test(text))) {
          const inJson = jsonWord(value).slice(1, -1);
          const isThere = words.some((item) => item === value || item.includes(inJson));
          assert.ok(isThere || /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(value), command.text);
        }
      }),
      { numRuns: 100 },
    );
  });
}

test('a client registered for Claude goes to Claude Code alone', () => {
  for (const client of all) {
    const { text, notes, unsupported } = client.configuration([slack]);
    const isWritten = text.includes('1601185624273');
    assert.equal(isWritten, client.id === 'claude-code', client.id);
    if (!isWritten && unsupported.length === 0) {
      assert.deepEqual(
        notes.map(({ kind }) => kind),
        ['oauth'],
        client.id,
      );
    }
    for (const made of [client.installLink?.(slack), client.command?.(slack)]) {
      if (made === undefined || 'reason' in made) continue;
      assert.equal(JSON.stringify(made).includes('8899143856786"'), false, client.id);
    }
  }
});

test('no link holds a header, an environment value or a variable', () => {
  const secrets: Server[] = [
    github,
    { ...github, headers: { Authorization: 'Bearer ghp_0123456789' } },
    local,
    { ...github, headers: {}, url: 'https://example.com/mcp?api_key=sk-1234567890' },
    { ...github, headers: {}, url: 'https://user:pass@example.com/mcp' },
    { ...github, headers: {}, url: 'https://example.com/s/Zm9vYmFyMTIzNDU2Nzg5MA/mcp' },
    { ...github, headers: {}, url: 'https://${HOST}/mcp' },
    { ...github, headers: {}, url: 'https://{tenant}.example.com/mcp' },
    { ...github, headers: {}, url: '' },
    { name: 'x', type: 'stdio', command: 'npx', args: ['--token', 'abc'] },
  ];
  for (const client of all) {
    for (const server of secrets) {
      const link = client.installLink?.(server);
      if (link === undefined) continue;
      if (client.id === 'vs-code' && server === github) continue;
      assert.ok('reason' in link && link.reason !== '', `${client.id} ${JSON.stringify(link)}`);
    }
  }
});

test('an empty URL is said, not written, but for Claude Code', () => {
  for (const client of all) {
    if (client.id === 'claude-code') continue;
    const { text, unsupported } = client.configuration([{ name: 'gmail', type: 'http', url: '' }]);
    assert.equal(text, '', client.id);
    assert.equal(unsupported.length, 1, client.id);
  }
});

test('every bridge can be loaded by the client it is offered to', () => {
  const servers: Server[] = [github, { ...github, type: 'sse' }];
  for (const client of all) {
    for (const { bridge } of client.configuration(servers).unsupported) {
      if (bridge === undefined) continue;
      const { text, unsupported } = client.configuration([bridge]);
      assert.deepEqual(unsupported, []);
      assert.match(text, /mcp-remote/);
      assert.match(text, /Authorization:\$\{AUTHORIZATION_HEADER\}/, client.id);
    }
  }
  assert.deepEqual(
    variablesOf(
      servers.flatMap((server) =>
        all.flatMap(({ configuration }) =>
          configuration([server]).unsupported.flatMap(({ bridge }) => bridge ?? []),
        ),
      ),
    ).map(({ name }) => name),
    ['GITHUB_TOKEN'],
  );
});
