import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileWriter } from '../file-writer.ts';
import { buildIndex } from './build-index.ts';
import type { SearchEntry, SearchSource } from './entry.ts';
import { isReadAsBuilt, pageEntries } from './page-entries.ts';

/** Writes the search index of a built site beside its pages. */
export async function writeSearchIndex(
  directory: string,
  { entries, words }: SearchSource,
): Promise<void> {
  const write = fileWriter(join(directory, 'search'));
  const source = { entries: [...entries, ...(await readBuiltPages(directory))], words };
  for (const [name, text] of buildIndex(source, hashText)) write(name, text);
}

/** The entries of the pages that are known as they were built alone, ordered by path. */
async function readBuiltPages(directory: string): Promise<SearchEntry[]> {
  const files = await Array.fromAsync(
    glob('{index.html,*/index.html,guides/*/index.html}', { cwd: directory }),
  );
  const pages = files
    .map((file) => ({
      file,
      path: `/${file
        .split(sep)
        .slice(0, -1)
        .map((part) => `${part}/`)
        .join('')}`,
    }))
    .filter(({ path }) => isReadAsBuilt(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const found: SearchEntry[] = [];
  for (const { file, path } of pages) {
    found.push(...pageEntries(await readFile(join(directory, file), 'utf8'), path));
  }
  return found;
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
