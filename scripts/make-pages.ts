import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryReading } from '../src/catalog/read.ts';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { runChild } from './child.mjs';
import { root } from './directories.ts';
import { bundleFolder, readBundle } from './kept-bundle.ts';
import { handOut, type End, type Known } from './shared-work.ts';

/**
 * Makes a site in processes of their own, whose memory is free once they are done: Astro makes what its components
 * show; beside it functions make the thousands of the rest, in a frame that Astro gives; then all is indexed, by a process
 * that helps with that rest once it is done. What was read of the catalog is told as soon as it is known; answers whether
 * it was sound and all was made.
 */
export async function makePages(
  { directory, directories }: Asked,
  isSound: (reading: ReadingTold) => boolean,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  // All of them write into it, and of two that make a folder one can fail.
  mkdirSync(directory, { recursive: true });
  const children = new Map<Script, ChildProcess>();
  const end = () => {
    for (const child of children.values()) child.kill();
  };
  const bundle = bundleFolder(root, env);
  const isKept = readBundle(bundle) !== undefined;
  const run = async (script: Script, onMessage?: (message: unknown) => void) => {
    const file = join(import.meta.dirname, script);
    const memory = isKept ? keptFlags : flags[script];
    const args = [...memory, file, directory, JSON.stringify(directories), bundle];
    const options: SpawnOptions = {
      // What was compiled for the build before is not compiled again.
      env: { ...env, NODE_COMPILE_CACHE: join(root, '.cache/compiled') },
      cwd: root,
      stdio: [0, 1, 2, 'ipc'],
    };
    const code = await runChild(process.execPath, args, options, (child) => {
      children.set(script, child);
      if (onMessage !== undefined) child.on('message', onMessage);
    });
    children.delete(script);
    // What one of them lacks the others would wait for.
    if (code !== 0) end();
    return code === 0;
  };
  let problem: unknown;
  let frame = '';
  let share = handOut(0);
  let index: Promise<boolean> | undefined;
  const known = Promise.withResolvers<Known>();
  const startIndex = () => {
    const running = run('build-index.ts', (message) => {
      children.get('build-index.ts')?.send(share((message as { end: End }).end));
    });
    void known.promise.then((told) => children.get('build-index.ts')?.send(told));
    return running;
  };
  /** The frame says that the pages are there. */
  const indexed = () => {
    index ??= startIndex();
    children.get('build-index.ts')?.send(frame);
    return index;
  };
  // Where there is room for it beside Astro, it makes itself ready.
  if (isKept) index = startIndex();
  const pages = run('build-pages.ts', (made) => {
    frame = String(made);
    children.get('build-files.ts')?.send(frame);
  });
  const files = run('build-files.ts', (message) => {
    try {
      const told = message as ReadingTold | { problem: string } | { end: End };
      if ('end' in told) {
        children.get('build-files.ts')?.send(share(told.end));
        return;
      }
      if ('problem' in told) throw new Error(told.problem);
      share = handOut(told.pages.length);
      if (!isSound(told)) end();
      else {
        known.resolve({ kept: told.kept ?? null });
        children.get('build-pages.ts')?.send(told);
      }
    } catch (error) {
      problem = error;
      end();
    }
  });
  const isMade = (await pages) && (await indexed()) && (await files);
  await Promise.all([files, index]);
  if (problem !== undefined) throw problem as Error;
  return isMade;
}

// Astro's bundler takes most of the memory of a build: what it leaves behind is cleared early.
const flags = {
  'build-pages.ts': ['--max-semi-space-size=8', '--initial-old-space-size=64'],
  'build-files.ts': ['--max-semi-space-size=32'],
  'build-index.ts': [],
} as const satisfies Record<string, readonly string[]>;
// Where nothing is bundled there is room.
const keptFlags = ['--max-semi-space-size=32'];

type Script = keyof typeof flags;

interface Asked {
  /** Where the site is made. */
  directory: string;
  directories: WorkspaceDirectories;
}

/** What the process that reads the catalog first tells of it. */
export interface ReadingTold {
  /** The paths of the pages of connectors. */
  pages: readonly string[];
  directories: readonly Pick<DirectoryReading, 'directory' | 'findings'>[];
  /** Where the others find what was read. */
  kept?: string | undefined;
}
