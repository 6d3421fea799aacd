import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Answer } from './answer.ts';
import { isCatalogFile, readCatalogFile, type CatalogFile } from './catalog-file.ts';
import type { YamlSource } from './yaml.ts';

/**
 * Reads the YAML files of the directories of a catalog. The first holds a whole catalog; each further one
 * entries, overrides or categories of its own. Throws where one holds nothing of the kind.
 */
export async function readCatalogFiles(directories: readonly string[]): Promise<DirectoryFiles[]> {
  const read: DirectoryFiles[] = [];
  for (const [index, directory] of directories.entries()) {
    if (isCatalogFile(directory)) {
      read.push(madeFiles(directory, await readCatalogFile(directory)));
      continue;
    }
    if (index === 0) refuseIncomplete(directory);
    else refuseEmpty(directory);
    const name = basename(directory);
    read.push({
      directory,
      name,
      categories: existsSync(join(directory, 'categories.yaml'))
        ? readSource(directory, 'categories.yaml', name)
        : undefined,
      entries: readSources(directory, 'connectors', name),
      overrides: readSources(directory, 'overrides', name),
    });
  }
  return read;
}

/** The id of an entry: the name of its file. */
export function idOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
}

/** A catalog that is one file as the files that it was made of. */
function madeFiles(directory: string, made: CatalogFile): DirectoryFiles {
  const name = basename(directory);
  return {
    directory,
    name,
    categories: { file: `${name}/categories.yaml`, text: '', checked: made.categories },
    entries: made.connectors.map((connector) => ({
      file: `${name}/connectors/${connector.id}.yaml`,
      text: '',
      checked: connector,
    })),
    overrides: [],
    answers: made.answers,
  };
}

function refuseIncomplete(directory: string): void {
  for (const needed of ['connectors', 'categories.yaml']) {
    if (existsSync(join(directory, needed))) continue;
    throw new Error(
      `${directory} is no catalog: ${needed} is missing. A catalog has categories.yaml and connectors/; check the path.`,
    );
  }
}

function refuseEmpty(directory: string): void {
  if (parts.some((part) => existsSync(join(directory, part)))) return;
  throw new Error(
    `${directory} is no catalog: it has none of connectors/, overrides/ and categories.yaml. Check the path.`,
  );
}

const parts = ['connectors', 'overrides', 'categories.yaml'];

function readSources(directory: string, folder: string, name: string): YamlSource[] {
  const path = join(directory, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((each) => readSource(path, each, `${name}/${folder}`));
}

// At once: to wait for each of ten thousand takes longer than to check all that they hold.
function readSource(directory: string, name: string, prefix: string): YamlSource {
  return { file: `${prefix}/${name}`, text: readFileSync(join(directory, name), 'utf8') };
}

/** The files of one directory of a catalog; findings name them from the folder that it lies in. */
export interface DirectoryFiles {
  directory: string;
  name: string;
  categories: YamlSource | undefined;
  entries: YamlSource[];
  overrides: YamlSource[];
  /** What endpoints answered, where that was read along with the entries. */
  answers?: Readonly<Record<string, Answer>>;
}
