import { readdirSync, readFileSync } from 'node:fs';

/**
 * Bytes of memory that a process and its descendants hold now, shared pages counted once a process;
 * undefined where the system has no /proc.
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
    return processes.filter(({ id }) => tree.has(id)).reduce((sum, { memory }) => sum + memory, 0);
  } catch {
    return undefined;
  }
}

function readProcess(name: string): { id: number; parent: number; memory: number }[] {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const read = (key: string) =>
      Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ id: Number(name), parent: read('PPid'), memory: read('VmRSS') * 1024 }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
