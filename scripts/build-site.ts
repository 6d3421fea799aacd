import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';

const root = join(import.meta.dirname, '..');

/**
 * Builds the site in a folder of its own and puts it in the place of `out` once it is whole; answers
 * whether it was built. A failed build leaves `out` as it was.
 */
export async function buildSite(out: string): Promise<boolean> {
  await refuseForeignFolder(out);
  // Inside the project: Astro keeps the working files of all builds outside of it in one folder.
  const built = join(root, '.cache', `site-${process.pid}`);
  const next = join(dirname(out), `.${basename(out)}.next-${process.pid}`);
  const old = join(dirname(out), `.${basename(out)}.old-${process.pid}`);
  try {
    await build({ root, outDir: built });
    await mkdir(dirname(out), { recursive: true });
    await moveFolder(built, next);
    if (existsSync(out)) await rename(out, old);
    await rename(next, out);
    return true;
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string };
    process.stderr.write(`Build failed: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
    if (process.env['DEBUG'] !== undefined) throw error;
    return false;
  } finally {
    for (const folder of [built, next, old]) await rm(folder, { recursive: true, force: true });
  }
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Another file system cannot be renamed to.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

// The folder is replaced as a whole: never one that holds anything but a built site.
async function refuseForeignFolder(out: string): Promise<void> {
  if (!existsSync(out)) return;
  const names = await readdir(out);
  if (names.length === 0 || names.includes('_astro')) return;
  throw new Error(`Unexpected files in ${out}, expected an empty folder or a built site.`);
}
