/** What the operating system refused, as a sentence with the path; undefined for any other error. */
export function describeSystemError(error: unknown): string | undefined {
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const words = code === undefined ? undefined : reasons[code];
  const place = dest ?? path;
  return words === undefined || place === undefined ? undefined : `${place}: ${words}`;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to open it. Give permission, or name another place.',
  EPERM: 'there is no permission to change it. Give permission, or name another place.',
  EROFS: 'nothing can be written there. Name another place.',
  ENOSPC: 'the disk is full. Make room, or name another place.',
  ENOENT: 'there is no such file or folder. Check the path.',
  ENOTDIR: 'a part of this path is a file, not a folder. Check the path.',
  EISDIR: 'this is a folder, not a file. Name the file.',
  EEXIST: 'there is something of that name already. Name another place.',
  ELOOP: 'these links lead round in a circle. Name the file itself.',
  ENAMETOOLONG: 'this path is longer than the system takes. Name a shorter one.',
  EMFILE: 'too many files are open. End other programs, or raise the limit (`ulimit -n`).',
  ENOTEMPTY: 'this folder is not empty. Name another place.',
};
