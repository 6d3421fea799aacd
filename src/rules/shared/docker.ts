import type { DeclaredServer } from '../../plugins/server.ts';

/** Whether a server is started by docker, or by podman, which takes the same; on Windows cmd or wsl may start those. */
export function isDocker({ command, args }: DeclaredServer): boolean {
  const program = command?.trim() ?? '';
  const isShell = /(?:^|[\\/])(?:cmd|wsl)(?:\.exe)?$/i.test(program);
  const inner = args.find(
    (arg, at) =>
      !/^[-/]/.test(arg) && !/^(?:-d|-u|--cd|--distribution|--user)$/.test(args[at - 1] ?? ''),
  );
  return /(?:^|[\\/])(?:docker|podman)(?:\.exe)?$/i.test(isShell ? (inner ?? '') : program);
}

/**
 * Where docker is told to run a container, or a program in one; compose keeps their input open by itself, and what
 * `docker mcp` runs is no container of the server.
 */
export function verbAt(args: readonly string[]): number {
  const at = args.findIndex((arg) => arg === 'run' || arg === 'exec');
  const before = args.slice(0, Math.max(at, 0));
  return before.includes('compose') || before.includes('mcp') ? -1 : at;
}
