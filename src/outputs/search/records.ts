import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { IndexManifest } from './index-file.ts';
import { unpackEntry, type PackedEntry } from './packed-entry.ts';
import { pageToRecord } from './page-record.ts';
import type { SearchRecord } from './record.ts';

/** The records of a built site, one for each page that is to be found, ordered by path. */
export async function readRecords(directory: string): Promise<SearchRecord[]> {
  const names = await readNames(directory);
  const files = await Array.fromAsync(glob('**/index.html', { cwd: directory }));
  const records: SearchRecord[] = [];
  for (const file of files.sort()) {
    const path = `/${file
      .split(sep)
      .slice(0, -1)
      .map((part) => `${part}/`)
      .join('')}`;
    const record = pageToRecord(
      await readFile(join(directory, file), 'utf8'),
      path,
      names.get(path),
    );
    if (record !== undefined) records.push(record);
  }
  return records;
}

/** The names of every page, from the site's own index. */
async function readNames(directory: string): Promise<Map<string, string[]>> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, 'search', name), 'utf8'));
  const { id, entryStarts } = (await read('index.json')) as IndexManifest;
  const files = await Promise.all(
    entryStarts.map((_, file) => read(`${id}/e${file}.json`) as Promise<PackedEntry[]>),
  );
  return new Map(
    files
      .flat()
      .map(unpackEntry)
      .filter(({ page }) => page === undefined)
      .map(({ path, title, names }) => [path, [title, ...names]]),
  );
}
