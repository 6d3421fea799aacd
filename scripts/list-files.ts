import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RepositoryList } from '../src/catalog/vendor-list.ts';
import { readRegularFile } from '../src/plugins/regular-file.ts';
import type { ListTexts } from '../src/probe/lists/reading.ts';

/** The texts of a list in a folder that holds its repository; links are not followed. */
export function readListFiles(folder: string, { path }: Pick<RepositoryList, 'path'>): ListTexts {
  const place = placeInside(folder, path);
  if (place === undefined) return 'missing';
  if (!place.isFolder) return readTexts([place.path]);
  const files = readdirSync(place.path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|snap)$/.test(entry.name))
    .map(({ name }) => join(place.path, name))
    .sort();
  if (files.length > MOST_FILES) return 'too-large';
  return readTexts(files);
}

/** The text of a file; undefined where it is none that is read. */
export function readListFile(path: string): string | undefined {
  const texts = readTexts([path]);
  return typeof texts === 'string' ? undefined : texts[0];
}

function readTexts(paths: readonly string[]): ListTexts {
  const texts: string[] = [];
  let left = MOST_BYTES;
  for (const path of paths) {
    const file = readRegularFile(path, left);
    if (!('bytes' in file)) return file.problem === 'size' ? 'too-large' : 'missing';
    left -= file.bytes.length;
    texts.push(file.bytes.toString('utf8'));
  }
  return texts;
}

/** A path of which no part is a link, for links may lead out of the folder. */
function placeInside(
  folder: string,
  path: string,
): { path: string; isFolder: boolean } | undefined {
  let place = folder;
  let isFolder = true;
  for (const part of path.split('/').filter((each) => each !== '')) {
    place = join(place, part);
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (!isFolder || part === '..' || stats === undefined || stats.isSymbolicLink()) {
      return undefined;
    }
    isFolder = stats.isDirectory();
  }
  return { path: place, isFolder };
}

const MOST_FILES = 2_000;
const MOST_BYTES = 20_000_000;
