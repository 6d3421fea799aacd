/**
 * Resolves a relative path from a folder, both `/` separated; null when it leads out of the root.
 * @example resolvePath('a/b', './c/') // => 'a/b/c'
 * @example resolvePath('a', '../..')  // => null
 */
export function resolvePath(folder: string, path: string): string | null {
  if (isAbsolutePath(path)) return null;
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.join('/');
}

/** Whether a path starts at a root of the machine, or is a URL. */
export function isAbsolutePath(path: string): boolean {
  return /^(?:[/\\~]|[A-Za-z][A-Za-z\d+.-]*:)/.test(path);
}

/** Whether a path lies inside a folder; the folder itself does not. */
export function isInside(path: string, folder: string): boolean {
  return folder === '' ? path !== '' : path.startsWith(`${folder}/`);
}

/** Joins a folder and a path inside it. */
export function joinPath(folder: string, path: string): string {
  return folder === '' ? path : path === '' ? folder : `${folder}/${path}`;
}

/** The path of `path` as seen from a folder that holds it. */
export function relativePath(folder: string, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

/** The folder a path lies in, '' at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folders above a path, nearest first, '' last. */
export function foldersAbove(path: string): string[] {
  const above: string[] = [];
  for (let folder = path; folder !== '';) {
    folder = folderOf(folder);
    above.push(folder);
  }
  return above;
}
