import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Runs a tool of node_modules/.bin in the project and answers its exit code. */
export function runTool(name: string, args: readonly string[]): number {
  const { status } = spawnSync(join(root, 'node_modules/.bin', name), args, {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}
