import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { runChild } from './child.mjs';
import { root } from './directories.ts';

/**
 * Makes the pages and files of a site in processes of their own: Astro makes what its components show, and beside it
 * functions make the thousands of the rest, in a frame that Astro gives.
 */
export function makePages(
  { directory, directories, listed }: Asked,
  env: NodeJS.ProcessEnv,
): Making {
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
  const pages = make('build-pages.ts', (child) => {
    child.on('message', (frame) => children.get(besideAstro)?.send(frame));
    child.send(listed);
  });
  // Astro makes all of it where a test asks for that.
  const isWhole = env['WHOLE_PAGES'] === '1';
  const files = isWhole || make(besideAstro, () => undefined);
  return { pages, all: Promise.all([pages, files]).then((made) => made.every(Boolean)) };
}

const besideAstro = 'build-files.ts';

interface Asked {
  /** Where the site is made. */
  directory: string;
  directories: WorkspaceDirectories;
  /** The paths of the pages that Astro does not make, for its list of all. */
  listed: readonly string[];
}

/** Whether the pages of Astro, and all there is, were made. */
interface Making {
  pages: Promise<boolean>;
  all: Promise<boolean>;
}
