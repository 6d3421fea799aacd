import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files below a folder, at once: of thousands, to wait for each takes longer than to make it. */
export function fileWriter(outDir: string): (path: string, text: string | Buffer) => void {
  // Those that are there: to be told that one is not takes longer, too.
  const folders = new Set<string>();
  return (path, text) => {
    const file = join(outDir, path);
    const folder = dirname(file);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    writeFileSync(file, text);
  };
}
