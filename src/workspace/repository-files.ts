import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The names of the files at the root of the checkout that a directory lies in; none where it is that root itself. */
export async function filesAtRepositoryRoot(directory: string): Promise<string[]> {
  const root = repositoryRoot(resolve(directory));
  if (root === undefined || root === resolve(directory)) return [];
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryRoot(above);
}
