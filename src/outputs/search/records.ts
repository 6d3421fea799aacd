import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { NameEntry } from './name-match.ts';
import { pageToRecord } from './page-record.ts';
import type { SearchRecord } from './record.ts';

/** The records of a built site, one for each page that is to be found, ordered by path. */
export async function readRecords(directory: string): Promise<SearchRecord[]> {
  const text = await readFile(join(directory, 'search/names.json'), 'utf8');
  const names = new Map(
    (JSON.parse(text) as NameEntry[]).map((entry) => [entry.path, entry.names]),
  );
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
