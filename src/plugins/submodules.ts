import type { Disk } from './disk.ts';
import type { Marketplace, MarketplaceEntry } from './marketplace.ts';
import { isInside, relativePath } from './path.ts';
import { unknownSource, type ExternalSource } from './source.ts';
import type { Tree } from './tree.ts';

/**
 * Entries whose folder is another repository that this copy was made without lead to that: Claude Code fetches it
 * with the marketplace, so that it is there where the plugin is installed.
 */
export async function withSubmodules(
  disk: Disk,
  tree: Tree,
  marketplace: Marketplace | null,
): Promise<Marketplace | null> {
  const file = tree.file('.gitmodules');
  const text = marketplace === null || file === null ? null : await disk.read(file.real);
  if (marketplace === null || text === null) return marketplace;
  const modules = readModules(text).filter(({ path }) => tree.under(path).length === 0);
  return {
    ...marketplace,
    entries: marketplace.entries.map((entry) => {
      const source = sourceIn(modules, entry);
      return source === undefined ? entry : { ...entry, source };
    }),
  };
}

function sourceIn(
  modules: readonly Submodule[],
  { source }: MarketplaceEntry,
): ExternalSource | undefined {
  if (!('candidates' in source)) return undefined;
  for (const folder of source.candidates) {
    const found = modules.find(({ path }) => folder === path || isInside(folder, path));
    if (found === undefined) continue;
    const path = folder === found.path ? null : relativePath(found.path, folder);
    return { ...unknownSource, kind: path === null ? 'url' : 'git-subdir', url: found.url, path };
  }
  return undefined;
}

function readModules(text: string): Submodule[] {
  const modules: Submodule[] = [];
  for (const line of text.split('\n')) {
    const [key = '', ...rest] = line.split('=');
    const value = rest.join('=').trim().replaceAll('"', '');
    if (key.trim().startsWith('[')) modules.push({ path: '', url: null });
    const last = modules.at(-1);
    if (last === undefined || value === '') continue;
    if (key.trim() === 'path') last.path = value.replace(/\/$/, '');
    if (key.trim() === 'url') last.url = value;
  }
  return modules.filter(({ path }) => path !== '');
}

interface Submodule {
  path: string;
  url: string | null;
}
