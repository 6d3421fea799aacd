import type { Link } from './disk.ts';
import { isInside, joinPath, relativePath } from './path.ts';

/** Makes a listing that finds files by folder, through links inside the directory. */
export function makeTree({ files, folders, links }: Listing): Tree {
  const fileSet = new Set(files);
  const linkList = [...links];

  /** The real path of a path that may lead through links. */
  const real = (path: string): string => {
    for (const [link, { target }] of linkList) {
      if (path === link) return target;
      if (isInside(path, link)) return joinPath(target, relativePath(link, path));
    }
    return path;
  };
  const under = (folder: string): TreeFile[] => {
    const start = real(folder);
    const found = filesIn(files, start).map((path) => ({
      path: joinPath(folder, relativePath(start, path)),
      real: path,
    }));
    const seen = new Set(found.map((file) => file.real));
    const add = (path: string, target: string) => {
      if (seen.has(target) || !fileSet.has(target)) return;
      seen.add(target);
      found.push({ path, real: target });
    };
    for (const [link, { target, isFolder }] of linkList) {
      if (!isInside(link, start)) continue;
      const shown = joinPath(folder, relativePath(start, link));
      if (!isFolder) add(shown, target);
      else
        for (const file of filesIn(files, target))
          add(joinPath(shown, relativePath(target, file)), file);
    }
    return found;
  };
  return {
    files,
    under,
    file: (path) => {
      if (fileSet.has(path)) return { path, real: path };
      const target = real(path);
      return fileSet.has(target) ? { path, real: target } : null;
    },
    isFolder: (path) => folders.has(path) || folders.has(real(path)),
    real,
  };
}

/** The files of a sorted list that lie in a folder. */
function filesIn(files: readonly string[], folder: string): string[] {
  if (folder === '') return [...files];
  const prefix = `${folder}/`;
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < files.length && (files[end] ?? '').startsWith(prefix)) end += 1;
  return files.slice(low, end);
}

interface Listing {
  files: readonly string[];
  folders: ReadonlySet<string>;
  links: ReadonlyMap<string, Link>;
}

/** A file as seen in a plugin, and where it really lies. */
export interface TreeFile {
  path: string;
  real: string;
}

export interface Tree {
  files: readonly string[];
  /** All files in a folder; through links, each real file once. */
  under: (folder: string) => TreeFile[];
  file: (path: string) => TreeFile | null;
  isFolder: (path: string) => boolean;
  real: (path: string) => string;
}
