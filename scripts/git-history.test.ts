import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { makeChangeLog } from '../src/catalog/changes/log.ts';
import { readHistory } from './git-history.ts';
import { runCommand } from './testing.ts';

const base = join(import.meta.dirname, '../tests/fixtures/findings/catalog');
const entry = readFileSync(join(base, 'connectors/acme-crm.yaml'), 'utf8');

/** A repository with a catalog in a folder of it, and what writes a commit on a day. */
function makeRepository(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'catalog-history-'));
  t.after(() => rmSync(root, { recursive: true }));
  const directory = join(root, 'company catalog');
  mkdirSync(join(directory, 'connectors'), { recursive: true });
  const git = (day: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args],
      {
        env: {
          ...process.env,
          GIT_AUTHOR_DATE: `${day}T23:30:00Z`,
          GIT_COMMITTER_DATE: `${day}T23:30:00Z`,
        },
        stdio: 'pipe',
      },
    );
  git('2026-01-01', 'init', '-q');
  const commit = (day: string, files: Record<string, string | undefined>) => {
    for (const [name, text] of Object.entries(files)) {
      const path = join(directory, 'connectors', name);
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
    }
    git(day, 'add', '-A');
    git(day, 'commit', '-q', '-m', day);
  };
  return { root, directory, commit, git };
}

test('the log is what the history of the folder says, merges included, whatever the time zone', (t) => {
  const { directory, commit, git } = makeRepository(t);
  commit('2026-01-01', { 'acme.yaml': entry, 'readme.txt': 'x' });
  commit('2026-01-02', {
    'acme.yaml': entry.replace('description: Acme', 'description: The Acme'),
  });
  git('2026-01-03', 'switch', '-q', '-c', 'side');
  commit('2026-01-03', { 'acme.yaml': entry.replace('https://mcp.acme', 'https://api.acme') });
  git('2026-01-04', 'switch', '-q', '-');
  commit('2026-01-04', { 'broken.yaml': 'name: [\n' });
  git('2026-01-05', 'merge', '-q', '--no-ff', 'side', '-m', 'merge');
  const log = makeChangeLog(readHistory(directory));
  assert.deepEqual(
    log.map(({ date, connector, changes }) => [date, connector, changes.map(({ kind }) => kind)]),
    [
      ['2026-01-05', 'acme', ['endpoint-moved']],
      ['2026-01-01', 'acme', ['added']],
    ],
  );
});

test('changes writes the file of a directory, twice the same, and --check says whether it is', async (t) => {
  const { directory, commit } = makeRepository(t);
  commit('2026-01-01', { 'acme.yaml': entry });
  const run = (...args: string[]) => runCommand(['changes', '--catalog', directory, ...args]);
  assert.equal((await run('--check')).status, 1);
  assert.match((await run()).stdout, /1 changed entries, the newest of 2026-01-01/);
  const text = readFileSync(join(directory, 'changes.json'), 'utf8');
  assert.deepEqual([(await run('--check')).status, (await run()).stdout], [0, '']);
  assert.equal(readFileSync(join(directory, 'changes.json'), 'utf8'), text);
});

test('without a history, or with a part of it, the command says so and leaves the file', async (t) => {
  const { root, directory, commit } = makeRepository(t);
  commit('2026-01-01', { 'acme.yaml': entry });
  commit('2026-01-02', { 'acme.yaml': `${entry}# more\n` });
  const clone = `${root}-shallow`;
  t.after(() => rmSync(clone, { recursive: true }));
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
  const shallow = await runCommand(['changes', '--catalog', join(clone, 'company catalog')]);
  assert.equal(shallow.status, 1);
  assert.match(shallow.stderr, /shallow.*git fetch --unshallow/);
  rmSync(join(root, '.git'), { recursive: true });
  const none = await runCommand(['changes', '--catalog', directory]);
  assert.equal(none.status, 1);
  assert.match(none.stderr, /Git can read no history/);
});
