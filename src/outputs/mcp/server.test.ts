import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printableText } from '../../shell/printable.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { MOST_CHARACTERS } from './answer.ts';
import { makeSource } from './source.ts';
import { call, connectClient } from './testing.ts';
import { tools } from './tools.ts';

test('every tool says what it does, only reads, and tells the form of what goes in and out', async (t) => {
  const client = await connectClient(t);
  const listed = (await client.listTools()).tools;
  assert.deepEqual(
    listed.map(({ name }) => name),
    Object.keys(tools),
  );
  for (const { name, title, description, annotations, inputSchema, outputSchema } of listed) {
    assert.ok(title && description, name);
    assert.equal(annotations?.readOnlyHint, true, name);
    assert.equal(annotations.openWorldHint, false, name);
    assert.equal(inputSchema['additionalProperties'], false, name);
    assert.equal(outputSchema?.type, 'object', name);
  }
  // Half of what Claude Code takes of one answer: definitions stay in mind for a whole conversation.
  assert.ok(JSON.stringify(listed).length < 16_000);
});

test('an agent finds what reads, and how to hold the rest to it', async (t) => {
  const client = await connectClient(t);
  const invoices = await call(client, 'search_connectors', { query: 'invoices' });
  assert.ok(invoices.data.total > 5);
  // A name comes first whatever else fits.
  for (const query of ['Linear', 'Jira', 'github']) {
    const { data } = await call(client, 'search_connectors', { query });
    assert.equal(data.connectors[0].id, query.toLowerCase());
    assert.equal(data.connectors[0].approved, null);
  }
  const reading = await call(client, 'search_connectors', { access: 'read' });
  assert.ok(reading.data.total > 0);
  assert.ok(reading.data.connectors.every(({ access }: { access: string }) => access === 'read'));
  const none = await call(client, 'search_connectors', { query: 'invoices', access: 'read' });
  assert.match(none.data.found, /get_policy with mode read-only/);
  const policy = await call(client, 'get_policy', { connectors: ['linear'], mode: 'read-only' });
  const { permissions } = JSON.parse(policy.data.text) as { permissions: { deny: string[] } };
  assert.ok(permissions.deny.includes('mcp__linear__save_issue'));
});

test('an agent gets the configuration of a client, and what to do first', async (t) => {
  const client = await connectClient(t);
  const { data } = await call(client, 'get_configuration', {
    connectors: ['linear', 'Gong'],
    client: 'cursor',
  });
  assert.deepEqual(Object.keys(JSON.parse(data.text).mcpServers), ['linear', 'gong']);
  assert.match(data.files[0], /\.cursor\/mcp\.json/);
  assert.match(data.remarks.join('\n'), /admin of Gong/);
  const own = await call(client, 'get_configuration', {
    connectors: ['benchling'],
    variables: { tenant: 'acme' },
  });
  assert.match(own.data.text, /acme\.mcp\.benchling\.com/);
  const none = await call(client, 'get_configuration', { connectors: ['chorus'] });
  assert.deepEqual([none.data.text, none.data.left_out.length], ['', 1]);
});

test('an agent learns whether a plugin works with a product', async (t) => {
  const client = await connectClient(t);
  const { data } = await call(client, 'get_coverage', {
    plugin: 'sales',
    connector: 'Microsoft 365',
  });
  assert.match(data.connector.says, /brings no server for it/);
  assert.ok(data.categories.length > 0);
  const all = await call(client, 'get_coverage', { plugin: 'Sales' });
  assert.ok(all.data.categories.length > data.categories.length);
  assert.equal(
    (await call(client, 'list_plugins', { query: 'sales' })).data.plugins[0].id,
    'sales',
  );
});

test('an agent has a configuration checked and mended', async (t) => {
  const client = await connectClient(t);
  const text = '{"mcpServers":{"linear":{"url":"https://mcp.linear.app/mcp"}}}';
  const { data } = await call(client, 'check_configuration', {
    text,
    client: 'claude-code',
    fix: true,
  });
  assert.equal(data.findings[0].rule, 'server-type-missing');
  assert.match(data.fixed, /"type": ?"http"/);
  const clean = await call(client, 'check_configuration', { text, client: 'cursor', fix: true });
  assert.deepEqual([clean.data.findings, clean.data.fixed], [[], null]);
});

test('what is not there is answered in words, with the nearest', async (t) => {
  const client = await connectClient(t);
  for (const [name, args, words] of [
    ['get_connector', { connector: 'hubpsot' }, /no connector “hubpsot”\. Did you mean “hubspot”/],
    ['get_configuration', { connectors: ['linear'], client: 'curser' }, /Did you mean “cursor”/],
    ['get_coverage', { plugin: 'slaes' }, /Did you mean “sales”/],
    ['search_connectors', { category: 'crn' }, /Did you mean “crm”/i],
    ['search_connectors', { access: 'reads' }, /Did you mean “read”/],
    ['get_policy', { connectors: ['linear'], mode: 'readonly' }, /Did you mean “read-only”/],
    ['get_policy', {}, /Name a connector/],
    ['get_policy', { connectors: ['linear'], client: 'cursor' }, /There is: claude-code/],
    ['check_configuration', { text: 'hello' }, /./],
    ['get_connector', { conector: 'x' }, /did you mean “connector”/],
    ['get_connector', {}, /expected an id or a name/],
    ['get_configuration', { connectors: ['linear'], variables: { a: 'b' } }, /none to fill in/],
    ['get_configuration', { connectors: ['benchling'], variables: { tenant: 'a/b' } }, /a\/b/],
  ] as const) {
    const { text, isError } = await call(client, name, args);
    assert.equal(isError, true, `${name} ${JSON.stringify(args)}: ${text}`);
    assert.match(text, words);
  }
});

test('a catalog that cannot be read is said, and read again when it is asked anew', async (t) => {
  let isBroken = true;
  const source = makeSource(() =>
    isBroken ? Promise.reject(new Error('No such folder.')) : projectWorkspace(),
  );
  const client = await connectClient(t, source);
  const { text, isError } = await call(client, 'list_plugins');
  assert.deepEqual([text, isError], ['The catalog could not answer: No such folder.', true]);
  isBroken = false;
  assert.equal((await call(client, 'list_plugins')).isError, false);
});

test('every connector fits into an answer, all its tools can be had, and text and data are the same', async (t) => {
  const client = await connectClient(t);
  const { catalog } = await projectWorkspace();
  const most = catalog.connectors.toSorted(
    (a, b) => (b.tools?.items.length ?? 0) - (a.tools?.items.length ?? 0),
  );
  for (const { id, tools: known } of [...most.slice(0, 5), ...most.slice(-5)]) {
    const names: string[] = [];
    for (let offset: number | undefined = 0; offset !== undefined;) {
      const { data, text } = await call(client, 'get_connector', { connector: id, offset });
      assert.ok(text.length <= MOST_CHARACTERS, `${id}: ${text.length}`);
      assert.deepEqual(JSON.parse(text), data);
      names.push(...data.tools.map(({ name }: { name: string }) => name));
      const next = /offset (\d+)/.exec(data.more ?? '')?.[1];
      offset = next === undefined ? undefined : Number(next);
    }
    assert.equal(names.length, known?.items.length ?? 0, id);
  }
});

test('what is too long is said to be so', async (t) => {
  const client = await connectClient(t);
  const { catalog } = await projectWorkspace();
  const most = catalog.connectors
    .toSorted((a, b) => (b.tools?.items.length ?? 0) - (a.tools?.items.length ?? 0))
    .slice(0, 30);
  const { text, isError } = await call(client, 'get_policy', {
    connectors: most.map(({ id }) => id),
  });
  assert.equal(isError, true);
  assert.match(text, /longer than the 24000 characters.*Ask for less/);
});

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '',
    ' ',
    '\u202E\u0007',
    '../../../etc/passwd',
    '(a+)+$',
  ),
  fc.integer(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
);

test('odd questions are answered, never with more than fits', async (t) => {
  const client = await connectClient(t);
  const cases = Object.entries(tools).map(([name, { input }]) =>
    fc.record({
      name: fc.constant(name),
      args: fc.record(Object.fromEntries(Object.keys(input.shape).map((key) => [key, odd])), {
        requiredKeys: [],
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(...cases), async ({ name, args }) => {
      const { text, isError, data } = await call(client, name, args);
      assert.ok(text.length > 0 && text.length <= MOST_CHARACTERS);
      assert.ok(isError || data !== undefined);
      // The library says what does not fit the schema in the asker's own characters.
      const isOurs = !text.startsWith('Input validation error');
      if (isOurs) assert.equal(printableText(text), text);
    }),
    { numRuns: 150 },
  );
});
