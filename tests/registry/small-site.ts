import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The address that the site is built for. */
export const siteAddress = 'https://catalog.example.com';

/** Builds a site with an address of its own and few connectors: what they look like is no matter here. */
export async function buildSmallSite(connectors: readonly string[]): Promise<SmallSite> {
  const directory = await mkdtemp(join(tmpdir(), 'catalog-registry-'));
  const [catalog, plugins, site] = ['catalog', 'plugins', 'site'].map((name) =>
    join(directory, name),
  ) as [string, string, string];
  await mkdir(join(catalog, 'connectors'), { recursive: true });
  await mkdir(plugins);
  await cp(join(root, 'catalog/categories.yaml'), join(catalog, 'categories.yaml'));
  for (const id of connectors) {
    const file = `connectors/${id}.yaml`;
    const entry = await readFile(join(root, 'catalog', file), 'utf8');
    // The others that it names are not there.
    await writeFile(
      join(catalog, file),
      entry.replace(/^(?:related|beside):\n(?: +- .*\n)+/gm, ''),
    );
  }
  const args = ['scripts/catalog.ts', 'build', '--out', site, '--plugins', plugins];
  const build = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CATALOG_DIR: catalog, INIT_CWD: root, SITE_URL: siteAddress },
  });
  assert.equal(build.status, 0, build.stderr);
  return { directory: site, remove: () => rm(directory, { recursive: true, force: true }) };
}

export interface SmallSite {
  directory: string;
  remove: () => Promise<void>;
}
