import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** A path as the caller means it: npm runs scripts in the project, wherever it was called. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Makes the site model read these marketplaces in place of the embedded one, if any is given. */
export async function usePluginDirectories(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const directories = paths.map(fromCaller);
  for (const [index, directory] of directories.entries()) {
    const isDirectory = await stat(directory).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (!isDirectory) {
      throw new UsageError(
        `Unexpected --plugins "${paths[index]}", expected a directory that exists; correct the path.`,
      );
    }
  }
  process.env['PLUGIN_DIRS'] = JSON.stringify(directories);
}
