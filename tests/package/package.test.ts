import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { commands } from '../../scripts/commands/commands.ts';
import { root } from '../../scripts/directories.ts';
import { makePackage } from '../../scripts/package/make-package.ts';
import { placeSite } from '../../scripts/packaged/site.ts';

/** Stands for the installed command, which answers as a server too. */
const SELF = 'the installed command';
let folder = '';
let cache = '';
let installed = '';
let project = '';
let env: NodeJS.ProcessEnv = {};

// An empty folder outside of the repository, as somebody's machine has it after `npm install`.
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalog-package-'));
  const made = join(folder, 'made');
  await makePackage(root, made);
  const pack = ['pack', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(npm(pack, made)) as [{ filename: string }];
  const home = join(folder, 'home');
  await mkdir(home);
  await writeFile(join(home, 'package.json'), '{}');
  npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], home);
  installed = join(home, 'node_modules/connector-catalog');
  project = join(folder, 'project');
  await cp(join(root, 'examples/standalone-plugin'), project, { recursive: true });
  await cp(join(root, 'tests/fixtures/findings/catalog'), join(folder, 'own'), { recursive: true });
  // Astro compiles no component of a package that shares no folder but `/` with the site, so that the sources, which
  // borrow the packages of the repository, lie inside it.
  await mkdir(join(root, '.cache'), { recursive: true });
  cache = await mkdtemp(join(root, '.cache/package-'));
  env = { PATH: process.env['PATH'], HOME: home, XDG_CACHE_HOME: cache };
});
after(async () => {
  for (const made of [folder, cache]) await rm(made, { recursive: true, force: true });
});

test('the package holds what it needs and no more', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as object;
  assert.equal(
    Object.keys(manifest).sort().join(' '),
    'bin description engines keywords license name repository type version',
  );
  assert.deepEqual(readdirSync(installed).sort(), [
    'LICENSE',
    'README.md',
    'catalog',
    'dist',
    'licences.txt',
    'package.json',
    'site.json.gz',
  ]);
  assert.ok(existsSync(join(installed, 'dist/bin.mjs')));
  assert.match(readFileSync(join(installed, 'licences.txt'), 'utf8'), /^zod \d/m);
  // Nothing was installed beside it.
  assert.deepEqual(
    readdirSync(join(installed, '..')).filter((name) => !name.startsWith('.')),
    ['connector-catalog'],
  );
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  assert.deepEqual(
    files.filter((name) => /\.test\.|node_modules|\.map$/.test(name)),
    [],
  );
});

/** Each command as one calls it, its exit code and what it says. */
const calls: Readonly<Record<keyof typeof commands, readonly Call[]>> = {
  check: [
    { args: ['check', '.'], says: /No findings/ },
    { args: ['check', '.', '--format', 'json'], says: /"findings"/ },
    { args: ['check'], status: 2, says: /Missing a folder/ },
    { args: ['check'], own: true, says: /No findings/ },
  ],
  inspect: [{ args: ['inspect', '.'], says: /"plugins"/ }],
  coverage: [
    { args: ['coverage', '.'], says: /categor|uses no connectors/ },
    { args: ['coverage'], says: /4 of 10 categories ready/ },
  ],
  stats: [{ args: ['stats'], says: /^\| all/m }],
  config: [
    { args: ['config', 'hubspot', '--client', 'cursor'], says: /https:\/\/mcp\.hubspot\.com/ },
    { args: ['config', 'hubpsot'], status: 2, says: /Usage: connector-catalog config/ },
  ],
  repair: [
    { args: ['repair', 'mcp.json', '--client', 'claude-code'], status: 1, says: /type-missing/ },
    { args: ['repair', 'mcp.json', '--to', 'codex'], says: /\[mcp_servers\.linear\]/ },
  ],
  permissions: [{ args: ['permissions', 'linear'], says: /mcp__linear__save_issue/ }],
  policy: [
    { args: ['policy', '--plugin', 'sales'], says: /allowManagedMcpServersOnly/ },
    { args: ['policy', 'linear', '--client', 'codex'], says: /\[mcp_servers\.linear/ },
  ],
  mcp: [{ args: ['mcp', '--help'], says: /Usage: connector-catalog mcp/ }],
  add: [
    {
      args: ['add', '--print', '--', process.execPath, SELF, 'mcp'],
      says: /access: read/,
    },
    { args: ['add', 'https://mcp.example.com/mcp'], status: 2, says: /--catalog/ },
  ],
  import: [
    {
      args: ['import', '--registry', 'https://registry.example.com'],
      status: 2,
      says: /--catalog/,
    },
  ],
  verify: [{ args: ['verify', 'linear'], status: 2, says: /CATALOG_DIR/ }],
  refresh: [{ args: ['refresh', 'linear'], status: 2, says: /CATALOG_DIR/ }],
  changes: [{ args: ['changes'], status: 2, says: /--catalog/ }],
  build: [{ args: ['build', '--help'], says: /Usage: connector-catalog build/ }],
  'search-upload': [{ args: ['search-upload'], status: 2, says: /--site names no built site/ }],
  dev: [{ args: ['dev', '--help'], says: /--port/ }],
};

test('every command runs from any folder', async () => {
  await writeFile(
    join(project, 'mcp.json'),
    '{"mcpServers":{"linear":{"url":"https://mcp.linear.app/mcp"}}}',
  );
  assert.deepEqual(Object.keys(calls).sort(), Object.keys(commands).sort());
  for (const { args, status = 0, says, own } of Object.values(calls).flat()) {
    const words = args.map((word) => (word === SELF ? join(installed, 'dist/bin.mjs') : word));
    const found = await run(words, own === true ? { CATALOG_DIR: '../own' } : {});
    assert.equal(found.status, status, `${args.join(' ')}: ${found.output}`);
    assert.match(found.output, says, args.join(' '));
  }
  const help = await run(['help']);
  assert.match(help.output, /^Usage: connector-catalog <command>/);
});

test('an agent asks the installed catalog, and nothing but the protocol is printed', async () => {
  const errors: Error[] = [];
  const client = Object.assign(new Client({ name: 'test', version: '1.0.0' }), {
    onerror: (error: Error) => errors.push(error),
  });
  const args = [join(installed, 'dist/bin.mjs'), 'mcp'];
  const safe = { PATH: env['PATH'] ?? '', HOME: env['HOME'] ?? '' };
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, cwd: project, env: safe }),
  );
  assert.equal((await client.listTools()).tools.length, 7);
  const { structuredContent } = await client.callTool({
    name: 'get_coverage',
    arguments: { plugin: 'sales' },
  });
  assert.match(JSON.stringify(structuredContent), /categories ready/);
  await client.close();
  assert.deepEqual(errors, []);
});

test('the site is built from the package, with a catalog and plugins of somebody else', async () => {
  // What the sources need is here already; elsewhere it is installed by their lockfile.
  const { folder: sources } = await placeSite(installed, env);
  const modules = join(sources, 'node_modules');
  await mkdir(modules);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '.astro' || name === '.vite') continue;
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  await rm(join(folder, 'own/connectors'), { recursive: true });
  await cp(
    join(root, 'catalog/connectors/linear.yaml'),
    join(folder, 'own/connectors/linear.yaml'),
  );
  await cp(join(root, 'catalog/categories.yaml'), join(folder, 'own/categories.yaml'));
  const { status, output } = await run(['build', '--plugins', '.', '--out', '../site'], {
    CATALOG_DIR: '../own',
  });
  assert.equal(status, 0, output);
  const site = join(folder, 'site');
  assert.ok(existsSync(join(site, 'connectors/linear/index.html')));
  assert.ok(!existsSync(join(site, 'connectors/hubspot/index.html')));
  const index = JSON.parse(readFileSync(join(site, 'api/v1/index.json'), 'utf8'));
  assert.deepEqual([index.counts.connectors, index.counts.plugins], [1, 1]);
});

async function run(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [join(installed, 'dist/bin.mjs'), ...args], {
    cwd: project,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, output };
}

function npm(args: readonly string[], cwd: string): string {
  const shell = process.platform === 'win32';
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell, stdio: 'pipe' });
}

interface Call {
  args: readonly string[];
  status?: number;
  says: RegExp;
  /** Whether it is called with a catalog of one's own. */
  own?: true;
}
