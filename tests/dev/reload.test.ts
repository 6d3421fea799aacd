import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../../scripts/directories.ts';

// A machine that does other work is slow, not wrong.
const PATIENCE = 60_000;
let folder: string;
let server: ChildProcess;
let printed = '';
let origin: string;

before(
  async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalog-dev-'));
    await cp(join(root, 'tests/fixtures/findings/catalog'), join(folder, 'catalog'), {
      recursive: true,
    });
    await write('plugins/.claude-plugin/plugin.json', '{ "name": "sales" }');
    server = spawn(
      process.execPath,
      ['scripts/catalog.ts', 'dev', '--port', '0', '--plugins', join(folder, 'plugins')],
      {
        cwd: root,
        env: {
          ...process.env,
          CATALOG_DIR: join(folder, 'catalog'),
          // Astro takes the terminal of an agent for a wish to serve in the background.
          ASTRO_DEV_BACKGROUND: '0',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
    }
    await eventually(() => /http:\/\/localhost:\d+/.test(terminal()));
    origin = /http:\/\/localhost:\d+/.exec(terminal())?.[0] ?? '';
  },
  { timeout: PATIENCE },
);

after(async () => {
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
});

test('an edited, added and removed entry is on its page without a restart', limit(), async () => {
  const entry = await read('catalog/connectors/acme-chat.yaml');
  await shows('/connectors/acme-chat/', 'Acme Chat for tests.');
  await write(
    'catalog/connectors/acme-chat.yaml',
    entry.replace('Acme Chat for tests.', 'New words.'),
  );
  await shows('/connectors/acme-chat/', 'New words.');

  await write(
    'catalog/connectors/acme-notes.yaml',
    entry.replaceAll(/acme.chat|chat$/gim, 'acme-notes'),
  );
  await shows('/connectors/acme-notes/', 'acme-notes for tests.');
  await shows('/connectors/', 'acme-notes');
  await rm(join(folder, 'catalog/connectors/acme-notes.yaml'));
  await eventually(async () => (await get('/connectors/acme-notes/')).status === 404);
});

test(
  'an invalid entry is told with file, line and words; its page stays until it is mended',
  limit(),
  async () => {
    const path = 'catalog/connectors/acme-crm.yaml';
    const entry = await read(path);
    await shows('/connectors/acme-crm/', 'Acme CRM for tests.');
    await write(path, entry.replace('description: Acme CRM', 'descripton: Changed'));
    await eventually(() => terminal().includes('There is no key "descripton"'));
    assert.match(
      terminal(),
      /connectors\/acme-crm\.yaml\n[^]* 3:1 error There is no key "descripton"/,
    );
    await shows('/connectors/acme-crm/', 'Acme CRM for tests.');
    await write(path, entry.replace('Acme CRM for tests', 'Mended'));
    await shows('/connectors/acme-crm/', 'Mended.');
    await eventually(() => terminal().includes('No findings.'));
  },
);

test('a plugin is read again too, and what is new in it is told', limit(), async () => {
  await shows('/plugins/sales/', 'sales');
  const config = '{ "mcpServers": { "acme-crm": { "url": "https://mcp.acme.example.com/crm" } } }';
  await write('plugins/.mcp.json', config);
  await shows('/plugins/sales/', 'href="/connectors/acme-crm/"');
  await eventually(() => /\.mcp\.json\n[^]* 1:19 error .*server-type-missing/.test(terminal()));
});

function terminal(): string {
  return stripVTControlCharacters(printed);
}

function get(path: string): Promise<Response> {
  return fetch(origin + path, { signal: AbortSignal.timeout(PATIENCE) });
}

function shows(path: string, words: string): Promise<void> {
  return eventually(
    async () => (await (await get(path)).text()).includes(words),
    `${path}: ${words}`,
  );
}

async function eventually(
  holds: () => boolean | Promise<boolean>,
  what = holds.toString(),
): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await holds()) return;
    assert.equal(server.exitCode, null, terminal());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${what}, not in ${PATIENCE} ms:\n${terminal()}`);
}

function limit() {
  return { timeout: 3 * PATIENCE };
}

function read(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}
