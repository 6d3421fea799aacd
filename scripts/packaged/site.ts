import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cacheDirectory } from '../cache-directory.ts';
import { runChild } from '../child.mjs';
import { root } from '../directories.ts';
import type { Io } from '../io.ts';
import type { SiteArchive } from '../package/site-archive.ts';

/**
 * Runs a command that makes pages: from the sources of the site, which are unpacked beside no other package, since
 * Node reads no TypeScript below node_modules. What they need is installed there once, by their lockfile.
 */
export async function runInSite(name: string, args: readonly string[], io: Io): Promise<number> {
  const { folder, isNew } = await placeSite(root, io.env);
  if (isNew) io.stderr.write(`The sources of the site are in ${folder}.\n`);
  const run = [join(folder, 'scripts/run.mjs'), 'catalog', name, ...args];
  const env = { ...io.env, INIT_CWD: io.cwd };
  return runChild(process.execPath, run, { cwd: folder, env });
}

/** Unpacks the sources of the site in the cache of the user, unless they are there. */
export async function placeSite(
  directory: string,
  env: NodeJS.ProcessEnv,
): Promise<{ folder: string; isNew: boolean }> {
  const packed = await readFile(join(directory, 'site.json.gz'));
  const hash = createHash('sha256').update(packed).digest('hex').slice(0, 12);
  const folder = join(cacheDirectory(env), hash);
  if (existsSync(folder)) return { folder, isNew: false };
  const next = `${folder}.${process.pid}`;
  await unpackSite(JSON.parse(gunzipSync(packed).toString()) as SiteArchive, next);
  // Another process may have been faster.
  await rename(next, folder).catch(() => rm(next, { recursive: true, force: true }));
  return { folder, isNew: true };
}

async function unpackSite(files: SiteArchive, folder: string): Promise<void> {
  for (const [path, packed] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      typeof packed === 'string' ? packed : Buffer.from(packed.base64, 'base64'),
    );
  }
}
