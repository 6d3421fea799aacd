const RUNNERS = new Set([
  'npx',
  'bunx',
  'pnpx',
  'uvx',
  'uv',
  'pipx',
  'bun',
  'npm',
  'pnpm',
  'yarn',
  'docker',
]);
const WORDS = new Set([
  'run',
  'exec',
  'dlx',
  'tool',
  'x',
  '--with',
  '--from',
  '-y',
  '--yes',
  '-i',
  '--rm',
  '-e',
]);

/**
 * The package or program that a local server is, without its version: two commands that run the same one
 * are the same server. Undefined where a runner names none.
 * @example
 * packageOf('npx', ['-y', '@scope/server@1.2.3', '--stdio']) // => '@scope/server'
 */
export function packageOf(command: string, args: readonly string[]): string | undefined {
  const program = command.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd)$/i, '');
  if (!RUNNERS.has(program)) return program === '' ? undefined : program;
  const name = args.find(
    (arg) =>
      !arg.startsWith('-') && !WORDS.has(arg) && !/^\w+=/.test(arg) && !/^[A-Z_]+$/.test(arg),
  );
  return name?.replace(/(?<=.)@[^@/]*$/, '').toLowerCase();
}
