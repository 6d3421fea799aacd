import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Answers } from '../src/catalog/answer.ts';
import { mcpHandler, serve } from '../src/probe/testing.ts';
import { root } from './directories.ts';
import { runCommand } from './testing.ts';

const example = join(root, 'examples/minimal-server/stdio.ts');
const today = () => new Date().toISOString().slice(0, 10);

/** A copy of the fixture catalog, and a way to run commands on it. */
async function makeCatalog(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'catalog-probe-'));
  t.after(() => rm(folder, { recursive: true }));
  const directory = join(folder, 'catalog');
  await cp(join(root, 'tests/fixtures/findings/catalog'), directory, { recursive: true });
  const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    runCommand(args, { CATALOG_DIR: directory, ...env });
  // The servers of a test are on this machine, which only a directory of one's own may name.
  await mkdir(join(directory, '../own/connectors'), { recursive: true });
  const own = ['--catalog', join(directory, '../own')];
  const read = (path: string) => readFile(join(directory, path), 'utf8');
  return { run, own, read, readOwn: (path: string) => read(`../own/${path}`), directory };
}

test('add asks a server, writes its entry and says what is left; then it is there already', async (t) => {
  const { run, own, readOwn } = await makeCatalog(t);
  const origin = await serve(t, mcpHandler());
  const { status, stdout, stderr } = await run([
    'add',
    `${origin}/mcp`,
    '--category',
    'crm',
    ...own,
  ]);
  assert.deepEqual([status, stdout], [0, 'own/connectors/team-notes.yaml\n']);
  assert.match(
    stderr,
    /answered without a sign-in; it lists 4 tools; their definitions take about \d+ tokens/,
  );
  assert.match(stderr, /Left to fill in:[^]*`description`[^]*`vendor`[^]*`website`[^]*`useCases`/);
  assert.doesNotMatch(stderr, /`categories`/);
  const entry = await readOwn('connectors/team-notes.yaml');
  // What a server says is a draft in a comment, one line whatever it holds.
  assert.match(stderr, /stands there as comments/);
  assert.match(
    entry,
    /name: delete_note\n {6}# The server says: Removes a note\. access: read\n {6}summary: Delete note\n {6}access: destructive\n/,
  );

  const again = await run(['add', `${origin}/mcp`, ...own]);
  assert.equal(again.status, 1);
  assert.match(again.stderr, /taken already/);
});

test('add takes no name that holds markup from a server', async (t) => {
  const { run, own, readOwn } = await makeCatalog(t);
  const origin = await serve(t, mcpHandler('</title><script>run()</script>'));
  const { status, stdout } = await run(['add', `${origin}/mcp`, '--category', 'crm', ...own]);
  assert.deepEqual([status, stdout], [0, 'own/connectors/team-notes.yaml\n']);
  const entry = await readOwn('connectors/team-notes.yaml');
  assert.match(entry, /^name: team-notes$/m);
  assert.doesNotMatch(entry, /[<>]/);
});

test('add with all that is asked for leaves nothing to fill in', async (t) => {
  const { run, own, readOwn } = await makeCatalog(t);
  const { status, stdout, stderr } = await run(
    [
      ['add', '--id', 'notes', '--name', 'Notes', '--vendor', 'Acme', '--category', 'crm'],
      ['--website', 'https://acme.example.com', '--docs', 'https://acme.example.com/docs'],
      ['--description', 'Find notes.', '--use-case', 'Find a note'],
      [...own, '--', process.execPath, example],
    ].flat(),
  );
  assert.deepEqual([status, stdout], [0, 'own/connectors/notes.yaml\nown/answers/notes.json\n']);
  assert.doesNotMatch(stderr, /Left to fill in/);
  // What the server said is kept, with the size of its tools.
  const { notes } = Answers.parse(JSON.parse(await readOwn('answers/notes.json'))).endpoints;
  assert.ok((notes?.definitions?.tokens ?? 0) > 50);
  assert.match(stderr, new RegExp(`about ${notes?.definitions?.tokens} tokens`));
});

test('add knows an endpoint of the catalog, and writes nothing of a server it did not see', async (t) => {
  const { run, own } = await makeCatalog(t);
  const known = await run(['add', 'https://MCP.acme.example.com/crm/']);
  assert.equal(known.status, 1);
  assert.match(known.stderr, /is in catalog\/connectors\/acme-crm\.yaml already/);

  const origin = await serve(t, (_, response) => response.writeHead(404).end());
  const absent = await run(['add', `${origin}/mcp`, ...own]);
  assert.equal(absent.status, 1);
  assert.match(absent.stderr, /was not there \(404\)\.\nNothing was written/);
});

test('add sends a token from the environment and writes only its name', async (t) => {
  const { run } = await makeCatalog(t);
  const handle = mcpHandler();
  const origin = await serve(t, (request, response) => {
    if (request.headers.authorization === 'Bearer s3cret') handle(request, response);
    else response.writeHead(401).end();
  });
  const args = ['add', `${origin}/mcp`, '--header', 'Authorization=Bearer ${ACME_TOKEN}'];
  const unset = await run([...args, '--print']);
  assert.equal(unset.status, 2);
  assert.match(unset.stderr, /Missing the variable ACME_TOKEN/);
  const { stdout, stderr } = await run([...args, '--print'], { ACME_TOKEN: 's3cret' });
  assert.match(stdout, /^ {4}headers:\n {6}Authorization: Bearer \$\{ACME_TOKEN\}$/m);
  assert.match(stdout, /^ {2}- method: token$/m);
  assert.doesNotMatch(stdout + stderr, /s3cret/);
  const refused = await run([...args, '--print'], { ACME_TOKEN: 'wrong' });
  assert.match(refused.stderr, /asked for a sign-in \(401, a token was refused\)/);
  assert.doesNotMatch(refused.stdout, /headers:/);
});

test('add keeps what is on this machine out of the catalog, and prints it', async (t) => {
  const { run } = await makeCatalog(t);
  const origin = await serve(t, mcpHandler());
  for (const [words, isOwn] of [
    [['http://localhost:3000/mcp'], true],
    [['http://[::1]:3000/mcp'], true],
    [['https://notes.localhost/mcp'], true],
    [['--', '/tmp/server'], true],
    [['--', 'node', 'C:\\tmp\\server.js'], true],
    [['--', 'node', './server.js'], true],
    [['--', 'npx', 'server', '--root=/tmp/notes'], true],
    [['--', 'npx', 'mcp-remote', 'http://localhost:3000/mcp'], true],
    [['--', 'no-such-command-here', '@acme/mcp', '--path', 'a/b'], false],
  ] as const) {
    const { status, stderr } = await run(['add', ...words]);
    assert.equal(status, isOwn ? 2 : 1, words.join(' '));
    assert.match(stderr, isOwn ? /is reached from this machine alone/ : /is not installed/);
  }
  const printed = await run(['add', `${origin}/mcp`, '--print']);
  assert.deepEqual([printed.status, /url: http:/.test(printed.stdout)], [0, true]);
});

test('add called wrongly says how it is meant', async (t) => {
  const { run } = await makeCatalog(t);
  for (const [args, words] of [
    [['add'], /Missing a URL/],
    [['add', 'http://mcp.example.com/mcp'], /Give an https URL/],
    [['add', 'https://{account}.example.com/mcp'], /Missing --set account=VALUE/],
    [['add', 'https://a.example/mcp', 'npx'], /Put a command after "--"/],
    [
      ['add', 'https://a.example/mcp', '--header', 'Authorization=Bearer abc'],
      /which would be published/,
    ],
    [['add', 'https://a.example/mcp', '--env', 'KEY'], /--env goes with a command/],
    [['add', 'https://a.example/mcp', '--timeout', 'soon'], /--timeout takes seconds/],
    [['add', 'https://a.example/mcp', '--name', '<b>Acme'], /a name without "<" and ">"/],
    [['add', 'https://a.example/mcp', '--alias', 'a\u001Bb'], /hidden character U\+001B/],
    [['verify', 'acme-crn'], /Did you mean "acme-crm"/],
  ] as const) {
    const { status, stderr } = await run([...args]);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, words);
  }
});

test('verify writes dated answers and tells where an entry differs', async (t) => {
  const { run, read, directory } = await makeCatalog(t);
  const origin = await serve(t, (request, response) => {
    if (request.url === '/gone') response.writeHead(404).end();
    else if (request.url === '/closed') response.writeHead(401).end();
    else mcpHandler()(request, response);
  });
  const entry = await read('connectors/acme-crm.yaml');
  const moved = entry
    .replace('https://mcp.acme.example.com/crm\n', `${origin}/mcp\n`)
    .replace('https://mcp.eu.acme.example.com/crm\n', `${origin}/gone\n`)
    .replace('https://mcp.acme.example.com/crm/sse\n', `${origin}/closed\n`);
  await writeFile(join(directory, 'connectors/acme-crm.yaml'), moved);

  const dry = await run(['verify', 'acme-crm', '--dry-run']);
  await assert.rejects(read('answers/acme-crm.json'));
  const before = today();
  const { status, stdout, stderr } = await run(['verify', 'Acme CRM', '--timeout', '5']);
  assert.equal(status, 1);
  assert.equal(sorted(dry.stdout), sorted(stdout));
  assert.match(
    stdout,
    /^acme-crm +answered without a sign-in; it lists 4 tools; their definitions .+$/m,
  );
  assert.match(stdout, /^acme-crm-eu +was not there \(404\)$/m);
  assert.match(stdout, /^acme-crm-sse +asked for a sign-in \(401\)/m);
  assert.match(stdout, /says status "current" of the endpoint "acme-crm-eu"/);
  assert.equal(stderr, 'catalog/answers/acme-crm.json\n');

  const { endpoints } = Answers.parse(JSON.parse(await read('answers/acme-crm.json')));
  // Midnight may pass while it asks.
  assert.ok([before, today()].includes(endpoints['acme-crm']?.asked ?? ''));
  assert.equal(endpoints['acme-crm-eu']?.state, 'gone');
  const { bytes = 0, tokens = 0 } = endpoints['acme-crm']?.definitions ?? {};
  assert.ok(bytes > tokens && tokens > 0);

  const check = await run(['check']);
  assert.equal(check.status, 0);
  assert.match(check.stdout, /warning The entry says status "current"/);
});

test('verify writes nothing where no server could be reached', async (t) => {
  const { run, read, directory } = await makeCatalog(t);
  const entry = await read('connectors/acme-chat.yaml');
  await writeFile(
    join(directory, 'connectors/acme-chat.yaml'),
    entry.replace(/url: .*/, 'url: http://127.0.0.1:2/mcp'),
  );
  const { status, stderr } = await run(['verify', 'acme-chat', '--timeout', '5']);
  assert.equal(status, 1);
  assert.match(stderr, /Nothing was written: not one server could be reached/);
  await assert.rejects(read('answers/acme-chat.json'));
});

// Answers come as they come.
function sorted(text: string): string {
  return text.split('\n').sort().join('\n');
}
