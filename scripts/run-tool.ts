import { join } from 'node:path';
import { runChild } from './child.mjs';
import { root } from './directories.ts';

/** Runs a tool of node_modules/.bin in the project and answers its exit code. */
export function runTool(name: string, args: readonly string[]): Promise<number> {
  return run(join(root, 'node_modules/.bin', name), args);
}

/** Runs the Node that runs this in the project and answers its exit code. */
export function runNode(args: readonly string[]): Promise<number> {
  return run(process.execPath, args);
}

function run(command: string, args: readonly string[]): Promise<number> {
  return runChild(command, args, { cwd: root });
}
