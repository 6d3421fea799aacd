import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SiteMarketplace } from '../src/workspace/marketplaces.ts';
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
    // An empty path is a variable that is not set; resolved, it would be the caller's folder.
    const isDirectory =
      paths[index] !== '' &&
      (await stat(directory).then(
        (stats) => stats.isDirectory(),
        () => false,
      ));
    if (!isDirectory) {
      throw new UsageError(
        `Unexpected --plugins "${paths[index]}", expected a directory that exists; correct the path.`,
      );
    }
  }
  process.env['PLUGIN_DIRS'] = JSON.stringify(directories);
}

/** Says of directories in which nothing was found that it is so: a wrong path reads like a clean one. */
export function noteEmptyDirectories(
  paths: readonly string[],
  marketplaces: readonly SiteMarketplace[],
): void {
  for (const [index, path] of paths.entries()) {
    const { coverages = [], findings = [] } = marketplaces[index] ?? {};
    if (coverages.length + findings.length > 0) continue;
    const expected = 'a plugin, a marketplace or a folder of plugins; check the path';
    process.stderr.write(
      `Unexpected directory "${path}" without a plugin, expected ${expected}.\n`,
    );
  }
}
