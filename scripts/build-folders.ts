import { accessSync, constants, existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The folders that one build works in, named after its process. */
export function buildFolders(cache: string, out: string, pid: number) {
  return {
    // Inside the project: Astro keeps the working files of all builds outside of it in one folder.
    built: join(cache, `site-${pid}`),
    next: join(dirname(out), `.${basename(out)}.next-${pid}`),
    old: join(dirname(out), `.${basename(out)}.old-${pid}`),
  };
}

/**
 * Clears up after builds that were killed: their working folders go, and where one was killed while it put the
 * new site in the place of the old, the old one comes back.
 */
export async function clearKilledBuilds(
  cache: string,
  out: string,
  isRunning: (pid: number) => boolean = isProcess,
): Promise<void> {
  const [made, beside] = await Promise.all([cache, dirname(out)].map(namesIn));
  const pids = [...(made ?? []), ...(beside ?? [])].flatMap((name) => {
    const isOfBuild = name.startsWith('site-') || name.startsWith(`.${basename(out)}.`);
    const pid = isOfBuild ? /-(\d+)$/.exec(name)?.[1] : undefined;
    return pid === undefined || isRunning(Number(pid)) ? [] : [Number(pid)];
  });
  for (const pid of new Set(pids)) {
    const { built, next, old } = buildFolders(cache, out, pid);
    if (existsSync(old) && !existsSync(out)) await rename(old, out);
    for (const folder of [built, next, old]) await rm(folder, { recursive: true, force: true });
  }
}

/** Puts a new folder in the place of another, which is kept as `old`; where that fails, it comes back. */
export async function putInPlace(next: string, out: string, old: string): Promise<void> {
  const isNew = !existsSync(out);
  if (!isNew) await rename(out, old);
  try {
    await rename(next, out);
  } catch (error) {
    if (!isNew) await rename(old, out);
    throw error;
  }
}

/** Refuses a project in a folder whose name the bundler takes for a part of an address. */
export function refuseOddFolder(project: string): void {
  const odd = /['#?%]/.exec(project)?.[0];
  if (odd === undefined) return;
  throw new Error(
    `The path of the project, ${project}, holds a "${odd}", with which no site is built. Rename the folder, or move the project to a path without ' # ? %.`,
  );
}

/** Refuses a project that this user cannot write in: pages are made in it, of what was made before. */
export function refuseReadOnly(project: string): void {
  for (const name of ['', '.astro', '.cache', '.cache/astro']) {
    const folder = join(project, name);
    if (!existsSync(folder)) continue;
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      throw new Error(
        `Nothing can be written in ${folder}, where the site is made; give permission, or copy the project to a folder of your own.`,
      );
    }
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
