import assert from 'node:assert/strict';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { chat, mcp } from '../../src/rules/shared/examples.ts';
import { withFiles } from '../../src/rules/testing.ts';
import { root } from '../directories.ts';
import { runCommand } from '../testing.ts';

const fixture = join(root, 'tests/fixtures/findings/catalog');
const server = (name: string, rest: string) => mcp(`"${name}": { ${rest} }`);
const current = '"url": "https://mcp.acme.example.com/crm"';
const files = (config: string) => ({
  '.claude-plugin/plugin.json': `{ "name": "sales", "mcpServers": { ${chat} } }\n`,
  '.mcp.json': config,
});

function check(args: readonly string[], catalog = fixture) {
  return runCommand(['check', '--rule', 'directory=off', ...args], { CATALOG_DIR: catalog });
}

test('exit codes: 0 clean, 1 errors, 2 wrong usage', async () => {
  await withFiles(files(server('acme-crm', `"type": "http", ${current}`)), async (dir) => {
    const { status, stdout } = await check(['--plugins', dir]);
    assert.equal(status, 0);
    assert.match(stdout, /connectors-file-missing\n\n1 info\.\n$/);
    assert.equal(
      (await check(['--plugins', dir, '--rule', 'connectors-file-missing=error'])).status,
      1,
    );
    const warning = ['--plugins', dir, '--rule', 'connectors-file-missing=warning'];
    assert.equal((await check(warning)).status, 0);
    assert.equal((await check([...warning, '--max-warnings', '0'])).status, 1);
    const off = await check(['--plugins', dir, '--rule', 'connectors-file-missing=off']);
    assert.equal(off.stdout, 'No findings.\n');
  });
  const { status, stdout, stderr } = await check(['--plugins', '/no/such/folder']);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^--plugins names no directory .*\nUsage: catalog check /);
});

test('an id that a rule had silences what took its place', async () => {
  await withFiles(
    files('{ "mcpServers": { "a": 1, }, "b": { "command": "x" } }\n'),
    async (dir) => {
      const rules = async (...options: string[]) => {
        const args = ['--plugins', dir, '--format', 'json', ...options];
        const { findings } = JSON.parse((await check(args)).stdout) as {
          findings: { rule: string }[];
        };
        return new Set(findings.map(({ rule }) => rule));
      };
      const parts = new Set(['json-invalid', 'server-not-object', 'server-outside-wrapper']);
      assert.ok(parts.isSubsetOf(await rules()));
      assert.ok(parts.isDisjointFrom(await rules('--rule', 'mcp-invalid=off')));
      const one = await rules('--rule', 'json-invalid=off');
      assert.ok(!one.has('json-invalid') && one.has('server-not-object'));
    },
  );
});

test('a directory without a plugin is clean, and said to be empty', async () => {
  await withFiles({ 'README.md': '# None\n' }, async (dir) => {
    const { status, stdout, stderr } = await check(['--plugins', dir]);
    assert.deepEqual([status, stdout], [0, 'No findings.\n']);
    assert.match(stderr, /^No plugin was found in .*\. Name /);
  });
});

test('wrong usage says what was expected', async () => {
  for (const wrong of [
    ['--format', 'xml'],
    ['--rule', 'no-such-rule=off'],
    ['--rule', 'server-unknown=loud'],
    ['--max-warnings', 'many'],
    ['--fix'],
    ['--nothing'],
    ['--plugins', ''],
  ]) {
    const { status, stdout, stderr } = await check(wrong);
    assert.deepEqual([status, stdout], [2, ''], wrong.join(' '));
    assert.match(
      stderr,
      /^.+\nUsage: catalog check \[DIR…\] \[--plugins DIR\]… .*\n$/,
      wrong.join(' '),
    );
  }
  const near = await check(['--rule', 'server-unknow=off']);
  assert.match(near.stderr, /Did you mean "server-unknown"\?/);
});

test('--fix fixes the file, shows a diff, and tells what is left', async () => {
  await withFiles(files(server('acme-crm', current)), async (dir) => {
    const { status, stdout, stderr } = await check(['--plugins', dir, '--fix', '--format', 'json']);
    assert.equal(status, 0);
    assert.match(
      stderr,
      /^--- \.mcp\.json\n\+\+\+ \.mcp\.json\n@@ -3,1 \+3,1 @@\n-.*\n\+.*"type": "http",/,
    );
    const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['connectors-file-missing'],
    );
    assert.equal(
      await readFile(join(dir, '.mcp.json'), 'utf8'),
      server('acme-crm', `"type": "http", ${current}`),
    );
    assert.equal((await check(['--plugins', dir, '--fix'])).stderr, '');
  });
});

test('--fix leaves alone what is ignored, switched off, or behind a link', async () => {
  const config = server('acme-crm', current);
  const ignored = JSON.stringify({
    ignore: [{ rule: 'server-type-missing', file: '.mcp.json', reason: 'to show it' }],
  });
  await withFiles({ ...files(config), '.catalog-check.json': ignored }, async (dir) => {
    assert.equal((await check(['--plugins', dir, '--fix'])).status, 0);
    assert.equal(await readFile(join(dir, '.mcp.json'), 'utf8'), config);
    await writeFile(join(dir, '.catalog-check.json'), '{ "ignore": [] }');
    assert.equal(
      (await check(['--plugins', dir, '--fix', '--rule', 'server-type-missing=off'])).status,
      0,
    );
    assert.equal(await readFile(join(dir, '.mcp.json'), 'utf8'), config);
  });
  await withFiles({ 'outside.json': config }, async (outside) => {
    await withFiles({ '.claude-plugin/plugin.json': '{ "name": "sales" }\n' }, async (dir) => {
      await symlink(join(outside, 'outside.json'), join(dir, '.mcp.json'));
      assert.equal((await check(['--plugins', dir, '--fix'])).status, 0);
      assert.equal(await readFile(join(outside, 'outside.json'), 'utf8'), config);
    });
  });
});

test('the catalog itself has no finding above info', async () => {
  const { stdout } = await check(['--format', 'json'], join(root, 'catalog'));
  const { summary } = JSON.parse(stdout) as { summary: Record<string, number> };
  assert.deepEqual(
    { error: summary['error'], warning: summary['warning'] },
    { error: 0, warning: 0 },
  );
});

test('a folder with nothing but what the catalog prints has no findings; what is open stands beside', async () => {
  const catalog = join(root, 'catalog');
  const config = async (...names: string[]) =>
    (await runCommand(['config', ...names], { CATALOG_DIR: catalog })).stdout;
  const printed = await config('gmail', 'snowflake', 'pagerduty');
  await withFiles({ '.mcp.json': printed }, async (dir) => {
    const { status, stdout } = await runCommand(['check', dir], { CATALOG_DIR: catalog });
    assert.equal(status, 0);
    assert.match(stdout, /\.mcp\.json:\d+:\d+ Fill in before use: YOUR_GMAIL_CLIENT_ID – /);
    assert.match(stdout, /: \{account_url\} – .*\nNo findings\.\n$/s);
    const json = JSON.parse(
      (await runCommand(['check', dir, '--format', 'json'], { CATALOG_DIR: catalog })).stdout,
    );
    assert.deepEqual(json.findings, []);
    const [first] = json.toFillIn;
    assert.deepEqual(
      [first.server, first.place, first.file],
      ['gmail', 'YOUR_GMAIL_CLIENT_ID', '.mcp.json'],
    );
  });
  // Whoever installs a plugin has to be told of its variables.
  const plugin = { '.mcp.json': printed, 'commands/go.md': '---\ndescription: Goes.\n---\nGo.\n' };
  await withFiles(plugin, async (dir) => {
    const { stdout } = await runCommand(['check', dir], { CATALOG_DIR: catalog });
    assert.match(stdout, /server-variable-unset/);
  });
});
