import { lstatSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readRegularFile } from '../plugins/regular-file.ts';

/** The text of a file of a directory; null where there is none to be read, it is too large, or a link leads out. */
export function readInside(directory: string, file: string): string | null {
  const path = fileInside(directory, file);
  const read = path === null ? null : readRegularFile(path, maximumSize);
  return read !== null && 'bytes' in read ? read.bytes.toString('utf8') : null;
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
