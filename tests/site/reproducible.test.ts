import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const fixture = (folder: string) => join('tests/fixtures', folder);
let directory: string;

// In the project, so that the modules can be linked.
before(async () => {
  await mkdir(join(root, '.cache'), { recursive: true });
  directory = await mkdtemp(join(root, '.cache/twice-'));
});
after(() => rm(directory, { recursive: true, force: true }));

test('two builds in other folders, time zones and languages are the same, byte for byte', async () => {
  const elsewhere = join(directory, 'other folder');
  for (const file of trackedFiles()) await cp(join(root, file), join(elsewhere, file));
  await linkModules(elsewhere);
  const [here, there] = await Promise.all([
    build(root, 'here', { TZ: 'America/Los_Angeles', LC_ALL: 'C.UTF-8' }),
    build(elsewhere, 'there', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR' }),
  ]);
  assert.ok(here.size > 200, `${here.size} files`);
  const differing = [...new Set([...here.keys(), ...there.keys()])].filter(
    (file) => here.get(file) !== there.get(file),
  );
  assert.deepEqual(differing, []);
});

// A symbolic link would be followed back to the project.
async function linkModules(project: string): Promise<void> {
  const [from, to] = [join(root, 'node_modules'), join(project, 'node_modules')];
  const { status } = spawnSync('cp', ['-al', from, to]);
  if (status !== 0) await cp(from, to, { recursive: true, verbatimSymlinks: true });
}

async function build(
  project: string,
  name: string,
  env: NodeJS.ProcessEnv,
): Promise<Map<string, string>> {
  const out = join(directory, name);
  await promisify(execFile)(
    process.execPath,
    ['scripts/catalog.ts', 'build', '--plugins', fixture('plugins/marketplace'), '--out', out],
    {
      cwd: project,
      env: {
        ...process.env,
        ...env,
        INIT_CWD: project,
        CATALOG_DIR: fixture('findings/catalog'),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  const files = globSync('**/*', { cwd: out }).filter((file) => statSync(join(out, file)).isFile());
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex'),
    ]),
  );
}

function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
}
