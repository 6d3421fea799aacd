import { root } from './directories.ts';
import type { Io } from './io.ts';
import { runCatalog } from './run-catalog.ts';

/** What a command printed, and its exit code. */
export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs `catalog` in this process, called from the project, with variables of its own. */
export async function runCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const { io, printed } = recordingIo(env);
  const status = await runCatalog(args, io);
  return { status, ...printed() };
}

/** Surroundings that keep what is printed. */
export function recordingIo(env: NodeJS.ProcessEnv = {}) {
  const texts = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: { write: (text) => (texts.stdout += text) },
    stderr: { write: (text) => (texts.stderr += text) },
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
  };
  return { io, printed: () => ({ ...texts }) };
}
