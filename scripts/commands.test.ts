import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './directories.ts';
import { runCommand } from './testing.ts';

function run(...args: string[]) {
  return runCommand(args);
}

test('config prints the configuration of a client, by id, name, alias or endpoint', async () => {
  const { status, stdout } = await run('config', 'hubspot', 'Linear', 'gcal', 'amplitude-eu');
  assert.equal(status, 0);
  const { mcpServers } = JSON.parse(stdout);
  assert.deepEqual(Object.keys(mcpServers), [
    'hubspot',
    'linear',
    'google-calendar',
    'amplitude-eu',
  ]);
  assert.equal(mcpServers.hubspot.url, 'https://mcp.hubspot.com/anthropic');
  const cursor = await run('config', 'linear', '--client', 'cursor');
  assert.deepEqual(JSON.parse(cursor.stdout), {
    mcpServers: { linear: { url: 'https://mcp.linear.app/mcp' } },
  });
});

test('config fills in what is given and says what is needed', async () => {
  const { stdout } = await run('config', 'benchling', '--set', 'tenant=acme');
  assert.match(stdout, /https:\/\/acme\.mcp\.benchling\.com\/mcp/);
  assert.match(
    (await run('config', 'github')).stderr,
    /Set the variable GITHUB_PERSONAL_ACCESS_TOKEN first/,
  );
});

test('config takes no value that would lead to another host', async () => {
  for (const [connector, value] of [
    ['benchling', 'tenant=evil.test/x'],
    ['benchling', 'tenant=evil.test#'],
    ['snowflake', 'account_url=evil.test'],
  ] as const) {
    const { status, stdout, stderr } = await run('config', connector, '--set', value);
    assert.deepEqual([status, stdout], [2, ''], value);
    assert.match(stderr, /"evil\.test.* cannot stand for /);
  }
});

test('config says what is still to fill in, and takes no value that nothing asks for', async () => {
  const { status, stderr } = await run('config', 'snowflake', '--set', 'database=SALES');
  assert.equal(status, 0);
  assert.match(stderr, /^Replace \{account_url\} in snowflake with --set account_url=VALUE\.$/m);
  assert.doesNotMatch(stderr, /\{database\}/);
  const wrong = await run('config', 'snowflake', '--set', 'acount_url=x');
  assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
  assert.match(wrong.stderr, /There is no variable "acount_url".*Did you mean "account_url"/);
  assert.match((await run('config', 'linear', '--set', 'a=b')).stderr, /has none to set/);
});

test('config says why there is nothing to paste', async () => {
  const { status, stdout, stderr } = await run('config', 'chorus');
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /Chorus: No official MCP server/);
});

test('a command called wrongly says so in one line and ends with 2', async () => {
  for (const [args, words] of [
    [['config', 'hubpsot'], /Did you mean "hubspot"/],
    [['config', 'hubspot', '--client', 'cursr'], /Did you mean "cursor"/],
    [['config'], /Missing a connector/],
    [['check', '--format', 'xml'], /There is no format/],
    [['build', '--plugins', 'no-such-folder'], /--plugins names no directory that is there/],
    [['search-upload', '--site', 'no-such-folder'], /--site names no built site/],
    [['inspect', '--nonsense'], /nonsense/],
    [['chek'], /There is no command "chek"/],
  ] as const) {
    const { status, stderr } = await run(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, words);
  }
});

test('a broken catalog builds nothing, exits with 1 and names every finding', async () => {
  const { status, stderr } = await runCommand(['build', '--out', join(root, '.cache/never')], {
    CATALOG_DIR: join(root, 'tests/fixtures/catalog/broken'),
  });
  assert.equal(status, 1);
  for (const file of ['syntax', 'unknown-key', 'plain-http', 'unknown-category', 'wrong-type']) {
    assert.match(stderr, new RegExp(`${file}\\.yaml`));
  }
  assert.match(stderr, /Nothing was built/);
});

test('stats prints a table or JSON', async () => {
  const table = await run('stats');
  assert.equal(table.status, 0);
  assert.match(table.stdout, /^\| category .+\n\| -/);
  const { all, categories } = JSON.parse((await run('stats', '--format', 'json')).stdout);
  assert.ok(all.connectors > 0 && categories.length > 0);
  assert.equal((await run('stats', '--format', 'xml')).status, 2);
});

test('stats --plugins prints how much of marketplaces is in the catalog, and the rest', async () => {
  const plugins = ['--plugins', 'catalog/plugins', '--plugins', 'tests/fixtures/coverage'];
  const { stdout, status } = await run('stats', ...plugins);
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^2 marketplaces, \d+ plugins\n\nDistinct public servers: \d+ of \d+ resolve/,
  );
  const json = JSON.parse((await run('stats', ...plugins, '--format', 'json')).stdout);
  for (const { known, items } of [json.servers, json.names]) {
    assert.ok(known > 0 && known <= items.length);
    const unknown = items.filter(({ connector }: { connector: unknown }) => connector === null);
    for (const { label } of unknown) assert.ok(stdout.includes(` ${label} (`), label);
  }
  assert.equal((await run('stats', '--plugins', 'no-such-folder')).status, 2);
});
