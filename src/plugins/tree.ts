import type { Link } from './disk.ts';
import { foldersAbove, joinPath, relativePath } from './path.ts';

/** Makes a listing that finds files by folder, through links inside the directory. */
export function makeTree({ files, folders, links }: Listing): Tree {
  const fileSet = new Set(files);
  const linkPaths = [...links.keys()].sort();
  let byLetters: ReadonlyMap<string, string> | undefined;

  /** The real path of a path that may lead through a link; no link lies below another. */
  const real = (path: string): string => {
    if (links.size === 0) return path;
    const link = [path, ...foldersAbove(path)].find((each) => links.has(each));
    const target = link === undefined ? undefined : links.get(link)?.target;
    return link === undefined || target === undefined
      ? path
      : joinPath(target, relativePath(link, path));
  };
  const under = (folder: string): TreeFile[] => {
    const start = real(folder);
    const range = rangeOf(files, start);
    const found: TreeFile[] = [];
    const add = (path: string, target: string) => found.push({ path, real: target });
    const unseen = makeUnseen();
    const addFolder = (shown: string, { from, to }: Range, target: string) => {
      for (let at = unseen.from(from); at < to; at = unseen.from(at)) {
        const file = files[at] ?? '';
        add(joinPath(shown, relativePath(target, file)), file);
        unseen.drop(at);
      }
    };
    addFolder(folder, range, start);
    const inside = rangeOf(linkPaths, start);
    for (const link of linkPaths.slice(inside.from, inside.to)) {
      const { target, isFolder } = links.get(link) ?? { target: '', isFolder: false };
      const shown = joinPath(folder, relativePath(start, link));
      if (isFolder) {
        addFolder(shown, rangeOf(files, target), target);
        continue;
      }
      const at = placeOf(files, target);
      if (!fileSet.has(target) || unseen.from(at) !== at) continue;
      add(shown, target);
      unseen.drop(at);
    }
    return found;
  };
  const linked = (folder: string): string[] => {
    const inside = rangeOf(linkPaths, real(folder));
    return linkPaths.slice(inside.from, inside.to).flatMap((link) => {
      const { target, isFolder } = links.get(link) ?? { target: '', isFolder: false };
      const shown = joinPath(folder, relativePath(real(folder), link));
      if (!isFolder) return fileSet.has(target) ? [shown] : [];
      const { from, to } = rangeOf(files, target);
      return from < to ? [joinPath(shown, relativePath(target, files[from] ?? ''))] : [];
    });
  };
  return {
    files,
    under,
    linked,
    file: (path) => {
      if (fileSet.has(path)) return { path, real: path };
      const target = real(path);
      return fileSet.has(target) ? { path, real: target } : null;
    },
    isFolder: (path) => folders.has(path) || folders.has(real(path)),
    folderInOtherCase: (path) => {
      byLetters ??= new Map([...folders].map((each) => [each.toLowerCase(), each]));
      return byLetters.get(path.toLowerCase());
    },
    real,
  };
}

/** Positions that were not dropped yet: what was is passed over at once, so that many links to a folder cost no more. */
function makeUnseen() {
  const next = new Map<number, number>();
  const from = (start: number): number => {
    let end = start;
    for (let after = next.get(end); after !== undefined; after = next.get(end)) end = after;
    for (let at = start; at !== end;) {
      const after = next.get(at) ?? end;
      next.set(at, end);
      at = after;
    }
    return end;
  };
  return { from, drop: (at: number) => next.set(at, at + 1) };
}

/** Where the paths that lie in a folder stand in a sorted list. */
function rangeOf(paths: readonly string[], folder: string): Range {
  if (folder === '') return { from: 0, to: paths.length };
  // The character after "/".
  return { from: placeOf(paths, `${folder}/`), to: placeOf(paths, `${folder}0`) };
}

/** The position of a path in a sorted list, or that of the first behind it. */
function placeOf(paths: readonly string[], path: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Range {
  from: number;
  to: number;
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
  /** The links in a folder that lead to files, and of each that leads to a folder the first file in it. */
  linked: (folder: string) => string[];
  file: (path: string) => TreeFile | null;
  isFolder: (path: string) => boolean;
  /** The folder that differs from a path in capitals alone. */
  folderInOtherCase: (path: string) => string | undefined;
  real: (path: string) => string;
}
