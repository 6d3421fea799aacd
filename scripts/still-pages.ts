import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StillPages } from '../src/components/frame/still-pages.ts';

/** Keeps beside a bundle what it makes for every catalog alike, taken from a site that it made. */
export async function keepStillPages(
  bundle: string,
  site: string,
  still: StillPages,
): Promise<void> {
  const part = join(bundle, `${folder}.${process.pid}`);
  try {
    for (const { file } of still.pages) await copyWhereThere(join(site, file), join(part, file));
    await mkdir(part, { recursive: true });
    await writeFile(join(part, manifest), JSON.stringify(still));
    // Where another build was first, what it kept is the same.
    await rename(part, join(bundle, folder));
  } catch {
    // A folder that cannot be written keeps nothing.
  } finally {
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** What is kept beside a bundle; undefined where nothing is. */
export function readStillPages(bundle: string): StillPages | undefined {
  try {
    return JSON.parse(readFileSync(join(bundle, folder, manifest), 'utf8')) as StillPages;
  } catch {
    return undefined;
  }
}

/** Puts a page that is kept into a site. */
export async function takeStillPage(bundle: string, file: string, site: string): Promise<void> {
  await copyWhereThere(join(bundle, folder, file), join(site, file));
}

// Of a page in a language that it is not written in there is a path alone.
async function copyWhereThere(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

const folder = 'still';
const manifest = 'still.json';
