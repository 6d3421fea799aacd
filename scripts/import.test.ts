import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readCatalog } from '../src/catalog/read.ts';
import { registryAnswers } from '../src/outputs/registry/server.ts';
import { projectWorkspace } from '../src/workspace/testing.ts';
import { root } from './directories.ts';
import { runCommand } from './testing.ts';

/** A catalog without entries, with our categories. */
function emptyCatalog(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'catalog-import-'));
  t.after(() => rmSync(directory, { recursive: true }));
  mkdirSync(join(directory, 'connectors'));
  cpSync(join(root, 'catalog/categories.yaml'), join(directory, 'categories.yaml'));
  return directory;
}

/** A registry that answers each request by its cursor. */
async function serveRegistry(t: TestContext, answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const { status = 200, body } = answer(url.searchParams.get('cursor') ?? '', url);
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Answer = (cursor: string, url: URL) => { status?: number; body: unknown };

/** A list in pages of two, by cursors that are odd. */
function pagesOf(servers: readonly unknown[], size: number): Answer {
  return (cursor) => {
    const start = cursor === '' ? 0 : Number(cursor.slice('%/ü='.length));
    const next = start + size < servers.length ? { nextCursor: `%/ü=${start + size}` } : {};
    return { body: { servers: servers.slice(start, start + size), metadata: next } };
  };
}

const run = (directory: string, ...args: string[]) =>
  runCommand(['import', ...args], { CATALOG_DIR: directory });
const minimal = (name: string, more: object = {}) => ({
  server: {
    name,
    description: 'Does things.',
    version: '1.0.0',
    websiteUrl: 'https://example.com',
    remotes: [{ type: 'streamable-http', url: `https://mcp.example.com/${name}` }],
    ...more,
  },
});

test('the registry of a catalog comes back as entries that pass the check, and as no news', async (t) => {
  const directory = emptyCatalog(t);
  const workspace = await projectWorkspace();
  const answers = registryAnswers(
    workspace,
    'com.example.catalog',
    (path) => `https://catalog.example.com${path}`,
  );
  const some = answers.filter((_, index) => index % 12 === 0 || index < 30);
  const registry = await serveRegistry(t, pagesOf(some, 20));
  const { status, stderr, stdout } = await run(directory, '--registry', registry);
  assert.equal(status, 0, stderr);
  const { catalog, findings } = await readCatalog(directory);
  assert.deepEqual(
    findings.map(({ rule, file, args }) => `${file} ${rule} ${JSON.stringify(args)}`),
    [],
  );
  assert.equal(catalog.connectors.length, stdout.trim().split('\n').length);
  const first = catalog.connectors.find(({ endpoints }) => (endpoints ?? []).length > 1);
  assert.ok(first, 'addresses of one product are together');
  for (const { id, imported, sources, vendor } of catalog.connectors) {
    assert.equal(vendor, workspace.catalog.byId.get(id)?.vendor, id);
    assert.ok(imported?.every(({ name }) => name.startsWith('com.example.catalog/')));
    assert.match(sources.join(), /127\.0\.0\.1.*version \d/);
  }
  const texts = textsOf(directory);
  const again = await run(directory, '--registry', registry);
  assert.match(again.stderr, new RegExp(`^0 new, ${catalog.connectors.length} known already`, 'm'));
  assert.deepEqual(textsOf(directory), texts);
});

function textsOf(directory: string): Record<string, string> {
  const folder = join(directory, 'connectors');
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

test('an import that was stopped goes on where it was, and asks again what fails for a moment', async (t) => {
  const directory = emptyCatalog(t);
  const servers = ['a/one', 'a/two', 'a/three', 'a/four'].map((name) => minimal(name));
  const pages = pagesOf(servers, 1);
  const asked: string[] = [];
  let isDown = true;
  let isSlow = true;
  const registry = await serveRegistry(t, (cursor, url) => {
    asked.push(cursor);
    assert.equal(url.pathname, '/v0.1/servers');
    if (cursor.endsWith('1') && isSlow) {
      isSlow = false;
      return { status: 500, body: '' };
    }
    return cursor.endsWith('2') && isDown ? { status: 404, body: '' } : pages(cursor, url);
  });
  const first = await run(directory, '--registry', registry);
  assert.equal(first.status, 1);
  assert.match(first.stderr, /Run it again.*\n.*answered 404/);
  assert.deepEqual(textsOf(directory), {});
  isDown = false;
  const second = await run(directory, '--registry', registry);
  assert.equal(second.status, 0, second.stderr);
  assert.match(second.stderr, /2 pages were read before[^]*4 new, 0 known/);
  assert.equal(asked.filter((cursor) => cursor === '').length, 1);
  assert.equal(Object.keys(textsOf(directory)).length, 4);
});

test('an import that was killed goes on where it was', async (t) => {
  const directory = emptyCatalog(t);
  const pages = pagesOf(
    ['a/one', 'a/two', 'a/three'].map((name) => minimal(name)),
    1,
  );
  const asked: string[] = [];
  const child: { process?: ChildProcess } = {};
  const registry = await serveRegistry(t, (cursor, url) => {
    asked.push(cursor);
    // It dies while it waits for the last page.
    if (cursor.endsWith('2')) child.process?.kill('SIGKILL');
    return pages(cursor, url);
  });
  const args = [join(root, 'scripts/catalog.ts'), 'import', '--registry', registry];
  child.process = spawn(process.execPath, [...args, '--catalog', directory], { stdio: 'ignore' });
  const [, signal] = (await once(child.process, 'exit')) as [number | null, string | null];
  assert.equal(signal, 'SIGKILL');
  assert.deepEqual(textsOf(directory), {});
  const { status, stderr } = await run(directory, '--registry', registry);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /2 pages were read before[^]*3 new, 0 known/);
  assert.equal(asked.filter((cursor) => cursor === '').length, 1);
});

const refusals: Readonly<Record<string, [answer: Answer, words: RegExp]>> = {
  'something that is no JSON': [() => ({ body: '<html>' }), /no JSON/],
  'something that is no list': [() => ({ body: { data: [] } }), /without a list of servers/],
  'a redirect': [() => ({ status: 302, body: '' }), /answered 302/],
  'the same page for ever': [
    () => ({ body: { servers: [], metadata: { nextCursor: 'x' } } }),
    /same page again/,
  ],
};

for (const [name, [answer, words]] of Object.entries(refusals)) {
  test(`a registry is left alone that answers with ${name}`, async (t) => {
    const directory = emptyCatalog(t);
    const registry = await serveRegistry(t, answer);
    const { status, stderr } = await run(directory, '--registry', registry);
    assert.equal(status, 1);
    assert.match(stderr, words);
    assert.deepEqual(textsOf(directory), {});
  });
}

test('what people wrote stays, and what the registry says otherwise is told at its place', async (t) => {
  const directory = emptyCatalog(t);
  cpSync(join(root, 'catalog/connectors/linear.yaml'), join(directory, 'connectors/linear.yaml'));
  const before = textsOf(directory);
  const file = join(directory, 'server.json');
  const url = 'https://mcp.linear.app/mcp';
  writeFileSync(
    file,
    JSON.stringify({
      servers: [
        {
          ...minimal('app.linear/linear', {
            remotes: [
              { type: 'streamable-http', url },
              { type: 'streamable-http', url: 'https://mcp.linear.app/v2' },
            ],
          }),
          _meta: {
            'io.modelcontextprotocol.registry/official': { status: 'active', isLatest: true },
          },
        },
      ],
    }),
  );
  const { status, stderr } = await run(directory, '--file', file);
  assert.equal(status, 0);
  assert.match(stderr, /0 new, 1 known already/);
  assert.match(
    stderr,
    /linear\.yaml[^]*https:\/\/mcp\.linear\.app\/v2, which the entry lacks.*import-differs/,
  );
  assert.deepEqual(textsOf(directory), before);
});

test('a server.json leaves to a person what it does not prove, and takes what one says', async (t) => {
  const directory = emptyCatalog(t);
  const file = join(directory, 'server.json');
  writeFileSync(file, JSON.stringify(minimal('io.github.someone/notes').server));
  await run(directory, '--file', file);
  const { findings } = await readCatalog(directory);
  assert.deepEqual(findings.map(({ args }) => (args as { field?: string }).field).sort(), [
    'categories',
    'useCases',
  ]);
  rmSync(join(directory, 'connectors/notes.yaml'));
  await run(directory, '--file', file, '--category', 'crm', '--use-case', 'Find my notes');
  const { catalog, findings: none } = await readCatalog(directory);
  assert.deepEqual(none, []);
  assert.equal(catalog.byId.get('notes')?.vendor, 'someone on GitHub');
});

test('an MCPB manifest becomes an entry of what is installed in Claude', async (t) => {
  const directory = emptyCatalog(t);
  const file = join(directory, 'manifest.json');
  const manifest = {
    manifest_version: '0.3',
    name: 'notes-bundle',
    display_name: 'Notes',
    version: '2.0.0',
    description: 'Reads notes.',
    author: { name: 'Someone' },
    homepage: 'https://notes.example.com',
    server: {
      type: 'node',
      entry_point: 'x.js',
      mcp_config: { command: 'node', args: ['${__dirname}/x.js'] },
    },
    tools: [{ name: 'find_notes', description: 'Finds' }, { name: 'find_notes' }, { name: 'a\nb' }],
  };
  writeFileSync(file, JSON.stringify(manifest));
  const args = ['--category', 'crm', '--use-case', 'Find my notes'];
  assert.equal((await run(directory, '--file', file, ...args)).status, 0);
  const { catalog, findings } = await readCatalog(directory);
  assert.deepEqual(findings, []);
  const { status, tools, vendor } = catalog.byId.get('notes-bundle') ?? {};
  assert.deepEqual(
    [status, vendor, tools?.items.map(({ name }) => name)],
    ['bundled', 'Someone', ['find_notes']],
  );
});

test('wrong usage says so', async (t) => {
  const directory = emptyCatalog(t);
  writeFileSync(join(directory, 'text.json'), 'no json');
  for (const [args, words] of [
    [[], /Missing --registry URL or --file FILE/],
    [['--registry', 'http://registry.example.com'], /--registry takes an https address/],
    [['--registry', 'https://user:pass@registry.example.com'], /--registry takes an https address/],
    [['--file', 'package.json', '--category', 'crmm'], /Did you mean "crm"/],
    [['--file', 'no-such.json'], /There is no file/],
    [['--file', join(directory, 'text.json')], /is no JSON/],
  ] as const) {
    const { status, stderr } = await run(directory, ...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, words);
  }
  assert.ok(existsSync(join(directory, 'connectors')));
});
