import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * The bytes of a regular file of at most so many, whatever becomes of it between one look and the next: it is opened
 * once, never waited for, and no more of it is read than the limit.
 */
export function readRegularFile(path: string, limit: number): RegularFile {
  let file: number;
  try {
    // A pipe that took its place is not waited for, a link not followed. Windows has neither flag.
    const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
    file = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { problem: code === 'EACCES' || code === 'EPERM' ? 'permission' : 'gone' };
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return { problem: 'gone' };
    if (stats.size > limit) return { problem: 'size', size: stats.size };
    const bytes = Buffer.alloc(limit + 1 < stats.size + spare ? limit + 1 : stats.size + spare);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    return length > limit
      ? { problem: 'size', size: length }
      : { bytes: bytes.subarray(0, length) };
  } catch {
    return { problem: 'gone' };
  } finally {
    closeSync(file);
  }
}

// A file that grows is read a little further; what comes later is the next reading's.
const spare = 4096;

/** What was read, or why nothing was. */
export type RegularFile =
  { bytes: Buffer } | { problem: 'permission' | 'gone' } | { problem: 'size'; size: number };
