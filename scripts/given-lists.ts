import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { RepositoryList, VendorList } from '../src/catalog/vendor-list.ts';
import { readPackage } from '../src/probe/lists/package.ts';
import { fieldOf } from '../src/probe/import/value.ts';
import type { ListTexts } from '../src/probe/lists/reading.ts';
import type { Io } from './io.ts';
import { readListFile, readListFiles } from './list-files.ts';
import { UsageError } from './usage-error.ts';

/**
 * The lists in files and folders that somebody names: repositories by their names, answers of registries by what
 * they say. Nothing in them is run.
 */
export function openGivenLists(paths: readonly string[], io: Pick<Io, 'cwd'>): GivenLists {
  const folders: string[] = [];
  const files: GivenFile[] = [];
  for (const path of paths) {
    const place = resolve(io.cwd, path);
    const stats = path === '' ? undefined : statSync(place, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) {
      folders.push(place);
      files.push(...readFolder(place));
    } else if (stats?.isFile() === true) {
      const file = readFile(place);
      if (file === undefined) throw new UsageError(`"${path}" is no JSON of at most 20 MB.`);
      files.push(file);
    } else {
      throw new UsageError(`--from names nothing that is there: "${path}". Correct the path.`);
    }
  }
  return {
    files,
    textsOf: (list) =>
      'package' in list ? findPackage(files, list) : findInRepository(folders, list),
  };
}

/** The folder of a repository in others, `owner/name`, `owner+name` or `name`, or one of them itself. */
function findInRepository(folders: readonly string[], list: RepositoryList): ListTexts | undefined {
  const [owner = '', name = ''] = list.repository.split('/');
  const spellings = [join(owner, name), `${owner}+${name}`, name];
  const places = folders.flatMap((folder) => [
    ...spellings.map((each) => join(folder, each)),
    ...(spellings.includes(basename(folder)) ? [folder] : []),
  ]);
  const place = places.find((each) => statSync(each, { throwIfNoEntry: false })?.isDirectory());
  return place === undefined ? undefined : readListFiles(place, list);
}

function findPackage(
  files: readonly GivenFile[],
  list: Extract<VendorList, { package: string }>,
): ListTexts | undefined {
  const file = files.find(({ value }) => {
    const found = readPackage(value);
    return found?.registry === list.format && sameName(found.name, list.package);
  });
  return file === undefined ? undefined : [file.text];
}

function sameName(one: string, other: string): boolean {
  // PyPI takes these for the same.
  const [a, b] = [one, other].map((name) => name.toLowerCase().replace(/[-_.]+/g, '-'));
  return a === b;
}

function readFolder(folder: string): GivenFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .slice(0, MOST_FILES)
    .flatMap(({ name }) => readFile(join(folder, name)) ?? []);
}

function readFile(path: string): GivenFile | undefined {
  const text = readListFile(path);
  if (text === undefined) return undefined;
  try {
    return { name: basename(path), text, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}

/**
 * The servers of a page of a registry or of a `server.json`; undefined where a file is neither.
 */
export function serversOf({ value }: GivenFile): readonly unknown[] | undefined {
  const servers = fieldOf(value, 'servers');
  if (Array.isArray(servers)) return servers;
  const isServer = ['remotes', 'packages', 'server'].some((key) => fieldOf(value, key));
  return isServer ? [value] : undefined;
}

const MOST_FILES = 1_000;

interface GivenLists {
  /** The JSON files that were named, or that lie in folders that were. */
  files: readonly GivenFile[];
  /** The texts of a list; undefined where nothing of it was given. */
  textsOf: (list: VendorList) => ListTexts | undefined;
}

/** A JSON file that somebody names. */
interface GivenFile {
  name: string;
  text: string;
  value: unknown;
}
