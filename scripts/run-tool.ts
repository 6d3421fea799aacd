import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
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

/** Runs it several times at once; what the later ones print follows what the first did. Answers the first code but 0. */
export async function runNodes(all: readonly (readonly string[])[]): Promise<number> {
  const printed: Promise<Buffer>[] = [];
  const codes = await Promise.all(
    all.map((args, at) =>
      at === 0
        ? runNode(args)
        : run(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }, ({ stdout }) => {
            if (stdout !== null) printed.push(buffer(stdout));
          }),
    ),
  );
  for (const text of printed) process.stdout.write(await text);
  return codes.find((code) => code !== 0) ?? 0;
}

function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
  onStart?: (child: ChildProcess) => void,
): Promise<number> {
  return runChild(command, args, { cwd: root, ...options }, onStart);
}
