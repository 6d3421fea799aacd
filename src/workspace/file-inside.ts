import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** The text of a file of a directory; null where there is none, it is too large, or a link leads out. */
export function readInside(directory: string, file: string): string | null {
  const path = fileInside(directory, file);
  return path === null ? null : readFileSync(path, 'utf8');
}

/** The real path of a regular file of a directory; null where there is none or a link leads out. */
export function fileInside(directory: string, file: string): string | null {
  try {
    const root = realpathSync(directory);
    const path = realpathSync(resolve(root, file));
    const inside = relative(root, path);
    if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) return null;
    const stats = lstatSync(path);
    return stats.isFile() && stats.size <= maximumSize ? path : null;
  } catch {
    return null;
  }
}

const maximumSize = 2 * 1024 * 1024;
