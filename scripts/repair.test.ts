import assert from 'node:assert/strict';
import { unprintable } from '../src/shell/printable.ts';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { root } from './directories.ts';
import { recordingIo } from './testing.ts';
import { runCatalog } from './run-catalog.ts';

const small = join(root, 'tests/fixtures/findings/catalog');
const folder = await mkdtemp(join(tmpdir(), 'catalog-repair-'));
after(() => rm(folder, { recursive: true }));

const url = 'https://mcp.linear.app/mcp';
const right = `{\n  "mcpServers": {\n    "linear": { "type": "http", "url": "${url}" }\n  }\n}\n`;
const untyped = right.replace('"type": "http", ', '');

/** Runs `repair` in a folder of its own, with what is piped in. */
async function repair(args: string[], piped = '', env: NodeJS.ProcessEnv = {}) {
  // A small catalog is read faster, and knows no more of these servers.
  const { io, printed } = recordingIo({ CATALOG_DIR: small, ...env });
  const own = { ...io, cwd: folder, readStdin: async () => Buffer.from(piped) };
  const status = await runCatalog(['repair', ...args], own);
  const { stdout, stderr } = printed();
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

async function file(path: string, text: string | Buffer): Promise<string> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
  return path;
}

function textOf(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

test('a file is checked as its client reads it, and nothing is written', async () => {
  const clean = await repair([await file('.mcp.json', right), '--format', 'json']);
  assert.equal(clean.status, 0);
  assert.deepEqual(
    [clean.json().client, clean.json().servers],
    ['claude-code', [{ name: 'linear', type: 'http', url, headers: [] }]],
  );
  // A note alone is nothing wrong.
  const severities = clean.json().findings.map((each: { severity: string }) => each.severity);
  assert.deepEqual(severities, ['info']);
  const wrong = await repair([await file('a/.mcp.json', untyped), '--format', 'json']);
  assert.equal(wrong.status, 1);
  const [finding] = wrong.json().findings;
  assert.equal(finding.rule, 'server-type-missing');
  assert.equal(finding.line, 3);
  assert.equal(finding.fix.label, 'Write "type": "http"');
  assert.equal(await textOf('a/.mcp.json'), untyped);
  const pretty = await repair(['a/.mcp.json']);
  assert.match(
    pretty.stdout,
    /^a\/\.mcp\.json: Claude Code.*, 1 server read: 1 error, 1 note\.\n {2}line 3, error: /,
  );
  // The path tells whose it is.
  assert.equal((await repair([await file('.cursor/mcp.json', untyped)])).status, 0);
  assert.equal((await repair(['.cursor/mcp.json', '--client', 'claude-code'])).status, 1);
});

test('any finding ends in 1, but a server that the catalog does not know is none of the file', async () => {
  const own = { url: 'https://mcp.our-own.dev/mcp' };
  for (const [entry, status] of [
    [{ type: 'http', ...own }, 0],
    [{ type: 'http', ...own, unheardOf: 1 }, 1],
    [own, 1],
  ] as const) {
    const text = JSON.stringify({ mcpServers: { own: entry } });
    const got = await repair(['-', '--client', 'claude-code', '--format', 'json'], text);
    const rules = got.json().findings.map(({ rule }: { rule: string }) => rule);
    assert.equal(got.status, status, rules.join());
    assert.ok(rules.includes('server-unknown'));
  }
});

test('JSON shows characters that a terminal would obey', async () => {
  const text = JSON.stringify({ mcpServers: { 'a\u202e\u0085b': { url: 'https://a.example' } } });
  const { stdout, json } = await repair(['-', '--format', 'json'], text);
  assert.doesNotMatch(stdout.replaceAll('\n', ''), unprintable);
  assert.equal(json().servers[0].name, 'a\u202e\u0085b');
});

test('a place that the catalog leaves open stands beside what is wrong', async () => {
  const header = { Authorization: 'Token token=YOUR_PAGERDUTY_API_KEY' };
  const own = {
    mcpServers: { pagerduty: { url: 'https://mcp.pagerduty.com/mcp', headers: header } },
  };
  const args = ['-', '--client', 'lm-studio', '--catalog', join(root, 'catalog')];
  const { status, stdout } = await repair(args, JSON.stringify(own));
  assert.equal(status, 0);
  assert.match(
    stdout,
    /, 1 server read: nothing wrong\.\n {2}line 1: Fill in before use: YOUR_PAGERDUTY_API_KEY – /,
  );
  const json = (await repair([...args, '--format', 'json'], JSON.stringify(own))).json();
  assert.deepEqual(json.findings, []);
  assert.deepEqual(
    json.toFillIn.map((each: { place: string }) => each.place),
    ['YOUR_PAGERDUTY_API_KEY'],
  );
});

test('--fix writes the file and keeps its layout and comments; what is piped in is printed', async () => {
  const path = await file('b/.mcp.json', untyped);
  const { status, stdout } = await repair([path, '--fix']);
  assert.equal(status, 0);
  assert.match(stdout, /Fixed: 1\. The file is written\./);
  assert.equal(await textOf(path), right);
  const piped = await repair(['-', '--fix', '--client', 'claude-code'], untyped);
  assert.equal(piped.stdout, `${right}\n`);
  const toml = `# mine\n[mcp_servers.linear] # old\nurl = " ${url}"\n`;
  assert.equal((await repair([await file('c.toml', toml), '--fix'])).status, 0);
  assert.equal(await textOf('c.toml'), toml.replace('" h', '"h'));
});

test('--fix brings servers that lie deeper in a file back to their places', async () => {
  const home = `{\n  "theme": "dark",\n  "projects": {\n    "/app": {\n      "mcpServers": { "linear": { "url": "${url}" } },\n      "x": 1\n    }\n  }\n}\n`;
  const path = await file('home/.claude.json', home);
  assert.equal((await repair([path, '--fix'])).status, 0);
  assert.equal(await textOf(path), home.replace('{ "url"', '{ "type": "http", "url"'));
});

test('--fix mends broken JSON and UTF-16, which is told, and leaves a file alone that is a command', async () => {
  const broken = right.replaceAll('"', '\u201D').replace('",\n', '"\n');
  assert.equal((await repair([await file('d.json', broken), '--client', 'claude-code'])).status, 1);
  assert.equal((await repair(['d.json', '--client', 'claude-code', '--fix'])).status, 0);
  assert.equal(await textOf('d.json'), right.trim());
  assert.equal((await repair(['d.json', '--client', 'claude-code'])).status, 0);
  for (const bytes of [
    Buffer.from(`\uFEFF${untyped}`, 'utf16le'),
    Buffer.from(`\uFEFF${right}`, 'utf16le').swap16(),
    // Without its mark it is told by its zeros.
    Buffer.from(right, 'utf16le'),
  ]) {
    const path = await file('e/.mcp.json', bytes);
    assert.match((await repair([path])).stdout, /error: .* \(file-encoding\) → Save it as UTF-8/);
    assert.match((await repair([path, '--fix'])).stdout, /The file is written\./);
    assert.equal(await textOf(path), right);
    assert.equal((await repair([path])).status, 0);
  }
  const command = `claude mcp add --transport http linear ${url}\n`;
  const { stdout } = await repair([await file('f.txt', command), '--fix']);
  assert.equal(JSON.parse(stdout).mcpServers.linear.url, url);
  assert.equal(await textOf('f.txt'), command);
});

test('--to prints the form of another client, of files and of commands', async () => {
  const codex = await repair(['.mcp.json', '--to', 'codex']);
  assert.equal(codex.stdout, `[mcp_servers.linear]\nurl = "${url}"\n`);
  const command = await repair(['-', '--to', 'vs-code'], `claude mcp add -t http linear ${url}`);
  assert.deepEqual(JSON.parse(command.stdout), { servers: { linear: { type: 'http', url } } });
  const json = await repair(['.mcp.json', '--to', 'codex', '--format', 'json']);
  assert.equal(json.json().text, codex.stdout.trim());
});

test('--all reads the files of the clients here and tells which hold a server in different forms', async () => {
  const home = join(folder, 'all');
  await file('all/.claude.json', `{"mcpServers": {"linear": {"type": "http", "url": "${url}"}}}`);
  const old = 'https://mcp.linear.app/sse';
  await file(
    'all/.cursor/mcp.json',
    `{"mcpServers": {"linear": {"url": "${old}", "headers": {"X-Key": "abc-secret"}}}}`,
  );
  const env = { HOME: home, CODEX_HOME: undefined };
  const { json, stdout } = await repair(['--all', '--format', 'json'], '', env);
  const files = json().files.map((each: { file: string }) => each.file);
  assert.ok(
    files.includes(join(home, '.claude.json')) && files.includes(join(home, '.cursor/mcp.json')),
  );
  const [linear] = json().differences;
  assert.equal(linear.server, 'linear');
  assert.deepEqual(linear.differ, ['transport', 'address', 'headers']);
  assert.ok(!stdout.includes('abc-secret'));
  const pretty = await repair(['--all'], '', env);
  assert.match(pretty.stdout, /linear differs in transport, address, headers:\n {2}Claude Code/);
});

test('wrong usage says so and ends with 2', async () => {
  for (const [args, words] of [
    [[], /Missing a file/],
    [['no-such.json'], /There is no file/],
    [['.'], /is no file/],
    [['.mcp.json', 'b'], /one file is read/],
    [['.mcp.json', '--client', 'cursr'], /Did you mean "cursor"/],
    [['.mcp.json', '--to', 'nobody'], /There is no client/],
    [['.mcp.json', '--format', 'xml'], /Choose pretty or json/],
    [['--all', '.mcp.json'], /--all reads files of its own/],
  ] as [string[], RegExp][]) {
    const { status, stdout, stderr } = await repair(args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, words);
  }
});

test('what cannot be read says why, with 1', async () => {
  for (const text of ['', 'hello', '{"a": 1}']) {
    const { status, json } = await repair(['-', '--format', 'json'], text);
    assert.equal(status, 1, text);
    assert.ok(json().problem, text);
  }
});

test('--fix puts a piece of a file into its braces, without the comma behind it', async () => {
  const piece = `"mcpServers": {\n  "linear": { "type": "http", "url": "${url}" }\n},\n`;
  const path = await file('piece/.mcp.json', piece);
  assert.match((await repair([path])).stdout, /→ Put \{ before it and \} behind it/);
  assert.equal((await repair([path, '--fix'])).status, 0);
  assert.equal(await textOf(path), right);
});

test('broken JSON that could be mended is not called right', async () => {
  const broken = await repair([
    await file('broken.json', '{ mcpServers: { a: { command: "x" } } }'),
  ]);
  assert.equal(broken.status, 1);
  assert.match(
    broken.stdout,
    /^broken\.json: 1 server read\. Say which client it is for\. Whichever it is: 1 error,/,
  );
});

test('the system is told by --os: on Windows scripts start by cmd, written or converted', async () => {
  const local = '{ "mcpServers": { "files": { "command": "npx", "args": ["-y", "acme"] } } }';
  const cursor = ['--client', 'cursor'];
  assert.equal((await repair(['-', ...cursor], local)).status, 0);
  const told = await repair(['-', ...cursor, '--os', 'windows', '--format', 'json'], local);
  assert.equal(told.status, 1);
  assert.equal(told.json().findings[0].rule, 'server-windows-npx');
  const fixed = await repair(['-', ...cursor, '--os', 'windows', '--fix'], local);
  assert.match(fixed.stdout, /"command": "cmd", "args": \["\/c","npx","-y","acme"\]/);
  const wrong = await repair(['-', '--os', 'beos'], local);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /There is no system "beos"/);
});
