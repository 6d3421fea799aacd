import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse, stringify } from 'yaml';
import { Answers } from '../src/catalog/answer.ts';
import { fillSchema } from '../src/catalog/testing.ts';
import { registryDocuments } from '../src/outputs/registry/documents.ts';
import { serve } from '../src/probe/testing.ts';
import { unprintable } from '../src/shell/printable.ts';
import { hostilePaths, hostileServer } from '../tests/site/hostile-server.ts';
import { hiddenHostile, hostile, hostileName, hostileUrl } from '../tests/site/hostile-text.ts';
import { root } from './directories.ts';
import { runCommand, type Outcome } from './testing.ts';

async function makeCatalog(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'catalog-hostile-server-'));
  t.after(() => rm(folder, { recursive: true }));
  const directory = join(folder, 'catalog');
  await cp(join(root, 'tests/fixtures/findings/catalog'), directory, { recursive: true });
  return directory;
}

/** What was printed and written shows what it is, forges no line of a workflow, and holds no markup as a name. */
function assertClean({ stdout, stderr }: Outcome, directory: string): void {
  const files = globSync('**/*', { cwd: directory, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const [from, text] of [
    ['stdout', stdout],
    ['stderr', stderr],
    ...files.map((file) => [file, readFileSync(file, 'utf8')]),
  ] as const) {
    assert.doesNotMatch(text.replaceAll(/[\t\n]/g, ''), unprintable, from);
    assert.doesNotMatch(text, /^[ \t]*::|##\[/m, from);
  }
  assert.deepEqual(
    globSync('**/*', { cwd: join(directory, '..') }).filter((path) => !path.startsWith('catalog')),
    [],
  );
}

test('add asks a hostile server in each way that it answers, and writes what reads back', async (t) => {
  const origin = await serve(t, hostileServer());
  for (const path of hostilePaths) {
    const directory = await makeCatalog(t);
    const args = ['add', `${origin}/${path}`, '--id', 'evil', '--category', 'crm', '--print'];
    const outcome = await runCommand(args, { CATALOG_DIR: directory });
    assertClean(outcome, directory);
    if (path !== 'answers') continue;
    assert.equal(outcome.status, 0, outcome.stderr);
    const entry = parse(outcome.stdout) as { name: string; tools: { complete: boolean } };
    assert.doesNotMatch(entry.name, /[<>]/);
    // Tools of unclean names are left out, and that is said.
    assert.equal(entry.tools.complete, false);
    assert.match(outcome.stdout, /window\.pwned/);
  }
});

test('verify asks the same, and keeps answers that fit their schema', async (t) => {
  const directory = await makeCatalog(t);
  const origin = await serve(t, hostileServer());
  const file = join(directory, 'connectors/acme-crm.yaml');
  const entry = parse(readFileSync(file, 'utf8')) as { endpoints: object[] };
  const endpoints = hostilePaths.map((path) => ({
    ...entry.endpoints[0],
    id: `evil-${path}`,
    url: `${origin}/${path}`,
  }));
  await writeFile(file, stringify({ ...entry, endpoints }));
  const outcome = await runCommand(['verify', 'acme-crm', '--timeout', '5'], {
    CATALOG_DIR: directory,
  });
  assertClean(outcome, directory);
  const answers = Answers.parse(
    JSON.parse(readFileSync(join(directory, 'answers/acme-crm.json'), 'utf8')),
  );
  const states = Object.values(answers.endpoints).map(({ state }) => state);
  assert.deepEqual(states.toSorted(), [
    'answers',
    'fails',
    'moved',
    'not-mcp',
    'refuses',
    'sign-in',
  ]);
  assert.match(JSON.stringify(answers), /InitializeResult\.serverInfo\.name/);
});

test('import of a hostile registry writes entries that read back, and no file elsewhere', async (t) => {
  const { schema } = registryDocuments['registry-version'];
  const servers = [0, 1, 2, 3].map((turn) =>
    fillSchema(
      schema,
      (path, at, fits) => {
        const field = `server.${path}`;
        const found = [
          hiddenHostile(field, at).toWellFormed(),
          hostile(field, at),
          hostileName(field),
          hostileUrl(field, `a${turn}.example.com`),
          `com.example/evil-${turn}`,
          'https://example.com/a',
          '1.0.0-a1',
          '2026-11-22T00:00:00Z',
          '2026-11-22',
        ].find(fits);
        if (found === undefined) throw new Error(`No text fits ${field}.`);
        return found;
      },
      { turn },
    ),
  );
  let written = 0;
  for (const server of servers) {
    const directory = await makeCatalog(t);
    const file = join(directory, 'server.json');
    await writeFile(file, JSON.stringify(server));
    const outcome = await runCommand(['import', '--file', file, '--category', 'crm'], {
      CATALOG_DIR: directory,
    });
    await rm(file);
    assertClean(outcome, directory);
    written += outcome.status === 0 ? 1 : 0;
  }
  assert.ok(written > 0);
});
