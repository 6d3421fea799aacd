import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { runChild } from './child.mjs';
import { root } from './directories.ts';

/**
 * Makes the pages and files of a site in processes of their own: Astro makes what its components show, and beside it
 * functions make the thousands of the rest, in a frame that Astro gives. Answers whether all was made.
 */
export async function makePages(
  { directory, directories, listed }: Made,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  const children = new Map<string, ChildProcess>();
  const make = async (script: string, onStart: (child: ChildProcess) => void) => {
    const args = [join(import.meta.dirname, script), directory, JSON.stringify(directories)];
    const options: SpawnOptions = { env, cwd: root, stdio: [0, 1, 2, 'ipc'] };
    const code = await runChild(process.execPath, args, options, (child) => {
      children.set(script, child);
      onStart(child);
    });
    children.delete(script);
    // What one of them lacks the other would wait for.
    if (code !== 0) for (const child of children.values()) child.kill();
    return code === 0;
  };
  const isWhole = env['WHOLE_PAGES'] === '1';
  const made = await Promise.all([
    make('build-pages.ts', (pages) => {
      pages.on('message', (frame) => children.get('build-files.ts')?.send(frame));
      pages.send(listed);
    }),
    isWhole || make('build-files.ts', () => undefined),
  ]);
  return made.every(Boolean);
}

interface Made {
  /** Where the site is made. */
  directory: string;
  directories: WorkspaceDirectories;
  /** The paths of the pages that Astro does not make, for its list of all. */
  listed: readonly string[];
}
