import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { projectCatalog } from '../../catalog/project-testing.ts';
import { loadClients } from '../../clients/clients.ts';
import { anyServer } from '../../clients/testing.ts';
import { isSame } from '../../protocol/data.ts';
import { editData } from './edit.ts';
import { catalogIndexData, readCatalogIndex } from './catalog-index.ts';
import { fixAll } from './fix-all.ts';
import { applyFix, repairText } from './repair.ts';
import { readSource } from './source.ts';

const catalog = await projectCatalog();
const catalogIndex = readCatalogIndex(catalogIndexData(catalog));
const clients = (await loadClients()).filter(({ read }) => read !== undefined);

const value = fc.oneof(
  fc.constantFrom(
    '',
    ' https://mcp.linear.app/mcp',
    'https://mcp.atlassian.com/v1/sse',
    'http://example.com/mcp ',
    'mcp.linear.app/mcp',
    `Bearer ghp_${'0a1b2c3d4e'.repeat(3)}`,
    '${TOKEN}',
    '</script>',
    'http',
    'htpp',
    'SSE',
  ),
  fc.string({ maxLength: 8 }),
);
const name = fc.oneof(
  fc.constantFrom('workspace', 'my server', 'my  server', '__proto__', 'a.b', 'a"b', 'ünï', ''),
  fc.string({ maxLength: 6 }),
);
const wild = fc.record(
  {
    type: fc.oneof(value, fc.jsonValue()),
    url: fc.oneof(value, fc.jsonValue()),
    'url ': value,
    command: value,
    args: fc.array(value, { maxLength: 3 }),
    headers: fc.dictionary(name, value, { maxKeys: 2 }),
    env: fc.oneof(fc.dictionary(name, value, { maxKeys: 2 }), fc.jsonValue()),
    timeout: fc.integer(),
  },
  { requiredKeys: [] },
);
const wildText = fc
  .tuple(
    fc.constantFrom('mcpServers', 'servers', 'context_servers', 'amp.mcpServers'),
    fc.dictionary(name, fc.oneof(wild, fc.jsonValue()), { maxKeys: 3, noNullPrototype: true }),
    fc.dictionary(name, fc.jsonValue(), { maxKeys: 2, noNullPrototype: true }),
    fc.constantFrom(0, 2),
  )
  .map(([key, servers, more, indent]) => JSON.stringify({ [key]: servers, ...more }, null, indent));

test('whatever is pasted, nothing throws, fixed twice is fixed once, and it can be read', async () => {
  await fc.assert(
    fc.asyncProperty(wildText, async (text) => {
      const once = await fixAll(text, {}, catalogIndex);
      assert.ok('data' in (await readSource(once.text)));
      assert.equal((await fixAll(once.text, {}, catalogIndex)).text, once.text);
      assert.equal(once.isRewritten, false);
    }),
    { numRuns: 300 },
  );
});

test('every fix changes what it says and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(wildText, async (text) => {
      const repair = await repairText(text, {}, catalogIndex);
      if ('problem' in repair) return;
      const source = await readSource(text);
      assert.ok('data' in source);
      for (const { fix } of repair.problems) {
        if (fix === undefined) continue;
        const fixed = await applyFix(text, fix);
        assert.ok(fixed, fix.label);
        const after = await readSource(fixed.text);
        assert.ok('data' in after && isSame(after.data, editData(source.data, fix.edits)));
      }
    }),
    {
      numRuns: 300,
      examples: [
        // The environment is no object, and the line has a variable for it.
        ['{"mcpServers":{"a":{"command":"A= b","env":false}}}'],
        // Neither type is a text that a table knows.
        ['{"mcpServers":{"a":{"type":{"toString":[]},"url":[]}}}'],
        ['{"mcpServers":{"a":{"type":"constructor","url":"https://a.example","args":["b"]}}}'],
      ],
    },
  );
});

test('fixing loses no server and nothing that was not understood', async () => {
  await fc.assert(
    fc.asyncProperty(wildText, async (text) => {
      const before = await repairText(text, {}, catalogIndex);
      if ('problem' in before) return;
      const client = before.client.id;
      const { text: fixed } = await fixAll(text, { client }, catalogIndex);
      const after = await repairText(fixed, { client }, catalogIndex);
      assert.ok(!('problem' in after));
      const count = ({ servers, kept }: typeof before) =>
        servers.length + kept.filter(({ isServer }) => isServer).length;
      assert.equal(count(after), count(before));
      const outside = before.kept.filter(({ path }) => !path.includes('ervers'));
      for (const each of outside) {
        assert.ok(after.kept.some((kept) => kept.path === each.path));
      }
    }),
    { numRuns: 200 },
  );
});

test('a key that is called like its server is no server', async () => {
  const text = '{"mcpServers":{"acme":{"type":"http","url":"https://a.example/mcp","acme":0}}}';
  const repair = await repairText(text, { client: 'claude-code' }, catalogIndex);
  assert.ok(!('problem' in repair));
  assert.deepEqual(
    repair.kept.filter(({ isServer }) => isServer),
    [],
  );
});

test('servers of any text in the form of any client are fixed to something that client reads', async () => {
  for (const client of clients) {
    await fc.assert(
      fc.asyncProperty(fc.array(anyServer, { minLength: 1, maxLength: 3 }), async (servers) => {
        const { text } = client.configuration(servers);
        const options = { client: client.id };
        const once = (await fixAll(text, options, catalogIndex)).text;
        assert.equal((await fixAll(once, options, catalogIndex)).text, once);
        const before = await repairText(text, options, catalogIndex);
        const after = await repairText(once, options, catalogIndex);
        if ('problem' in before) return;
        assert.ok(!('problem' in after));
        assert.equal(after.servers.length, before.servers.length);
      }),
      { numRuns: 25 },
    );
  }
});

test('text of any kind is answered', async () => {
  const pieces = fc.constantFrom(
    ...'{}[]":,\n-=#&*'.split(''),
    '"mcpServers"',
    'url',
    'extensions',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => all.join('')),
      ),
      async (text) => void (await fixAll(text, {}, catalogIndex)),
    ),
    { numRuns: 300 },
  );
});
