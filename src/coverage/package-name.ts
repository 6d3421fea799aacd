const RUNNERS = new Set(
  'npx bunx pnpx uvx uv pipx bun npm pnpm yarn docker podman deno'.split(' '),
);
// The script they run is a file of somebody's own: it says nothing of which server it is.
const INTERPRETERS = new Set(
  'node python python3 sh bash zsh php ruby perl java go dotnet'.split(' '),
);
const WORDS = new Set('run exec dlx tool x'.split(' '));

/**
 * The package or program that a local server is, without its version: two commands that run the same one
 * are the same server. Undefined where a runner or interpreter names none.
 * @example
 * packageOf('npx', ['-y', '@scope/server@1.2.3', '--stdio']) // => '@scope/server'
 */
export function packageOf(command: string, args: readonly string[]): string | undefined {
  const program = command.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd)$/i, '');
  if (program === '' || INTERPRETERS.has(program)) return undefined;
  if (!RUNNERS.has(program)) return program;
  const name = args.find(
    (arg) =>
      !arg.startsWith('-') && !WORDS.has(arg) && !/^\w+=/.test(arg) && !/^[A-Z_]+$/.test(arg),
  );
  return name?.replace(/(?<=.)@[^@/]*$/, '').toLowerCase();
}
