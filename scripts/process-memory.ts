import { readdirSync, readFileSync } from 'node:fs';

/**
 * Bytes of memory that a process and its descendants hold now; of pages that several share, such as the program itself,
 * each has its part. Undefined where the system has no /proc.
 */
export function treeMemory(root: number): number | undefined {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readProcess);
    const tree = new Set([root]);
    // Children may be listed before their parents.
    for (let size = 0; size !== tree.size;) {
      size = tree.size;
      for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
    }
    return processes.filter(({ id }) => tree.has(id)).reduce((sum, { id }) => sum + held(id), 0);
  } catch {
    return undefined;
  }
}

function readProcess(name: string): { id: number; parent: number }[] {
  const status = readField(`/proc/${name}/status`, 'PPid');
  return status === undefined ? [] : [{ id: Number(name), parent: status }];
}

/** https://docs.kernel.org/filesystems/proc.html */
function held(id: number): number {
  return (readField(`/proc/${id}/smaps_rollup`, 'Pss') ?? 0) * 1024;
}

/** A number of a file of /proc; undefined where the process has ended meanwhile. */
function readField(file: string, name: string): number | undefined {
  try {
    return Number(
      new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0,
    );
  } catch {
    return undefined;
  }
}
