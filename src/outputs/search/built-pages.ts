import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The paths of the pages of a built site, without those that are known already: their folders, thousands of them, are
 * not looked into.
 */
export async function* builtPages(
  directory: string,
  known: ReadonlySet<string>,
  path = '/',
): AsyncGenerator<string> {
  const entries = await readdir(join(directory, path), { withFileTypes: true });
  const folders: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = `${path}${entry.name}/`;
    if (entry.isDirectory()) folders.push(inside);
    else if (entry.name === 'index.html') yield path;
    else if (entry.name.endsWith('.html')) yield path + entry.name;
  }
  for (const folder of folders) if (!known.has(folder)) yield* builtPages(directory, known, folder);
}

/** The file of a page by its path. */
export function pageFile(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}
