import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';

/**
 * Builds the site into a folder beside `out` and puts it in its place once it is whole; answers whether
 * it was built. A failed build leaves `out` as it was.
 */
export async function buildSite(out: string): Promise<boolean> {
  await refuseForeignFolder(out);
  const next = join(dirname(out), `.${basename(out)}.next-${process.pid}`);
  const old = join(dirname(out), `.${basename(out)}.old-${process.pid}`);
  try {
    await mkdir(next, { recursive: true });
    await build({ root: process.cwd(), outDir: next });
    if (existsSync(out)) await rename(out, old);
    await rename(next, out);
    return true;
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string };
    process.stderr.write(`Build failed: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
    if (process.env['DEBUG'] !== undefined) throw error;
    return false;
  } finally {
    await rm(next, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

// The folder is replaced as a whole: never one that holds anything but a built site.
async function refuseForeignFolder(out: string): Promise<void> {
  if (!existsSync(out)) return;
  const names = await readdir(out);
  if (names.length === 0 || names.includes('_astro')) return;
  throw new Error(`Unexpected files in ${out}, expected an empty folder or a built site.`);
}
