import process from 'node:process';

/** What a command sees and touches of the world around it: that of the process, or one made by a test. */
export interface Io {
  stdout: Output;
  stderr: Output;
  /** The folder of the caller: npm runs scripts in the project, wherever it was called. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** What people type to call the commands, where that is not npm in a clone. */
  program?: string;
  /** Runs a command that makes pages, where that is not done here. */
  runInSite?: (name: string, args: readonly string[], io: Io) => Promise<number>;
  /** All that is piped in; nothing where it is absent. */
  readStdin?: () => Promise<Buffer>;
}

interface Output {
  write: (text: string) => unknown;
  isTTY?: boolean;
}

/** The surroundings of this process. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  return { stdout, stderr, cwd: env['INIT_CWD'] ?? process.cwd(), env, readStdin };
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Whether a person reads the output, on a screen with colours. */
export function hasColor({ isTTY }: Output, { env }: Io): boolean {
  return isTTY === true && (env['NO_COLOR'] ?? '') === '';
}
