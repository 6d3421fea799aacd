import type { Server } from './server.ts';

/** The operating systems that a configuration can be for, as people call them. */
export const systems = { windows: 'Windows', macos: 'macOS', linux: 'Linux' } as const;

/** The programs that are scripts on Windows, where a client starts no script by itself. */
export const windowsScripts: ReadonlySet<string> = new Set([
  'npx',
  'npm',
  'pnpm',
  'pnpx',
  'yarn',
  'bunx',
]);

/** A server as it is started on a system: on Windows `cmd /c npx`, elsewhere without that. */
export function forSystem<Kind extends Server>(server: Kind, system: System | undefined): Kind {
  if (system === undefined || server.type !== 'stdio') return server;
  const { command, args = [] } = server;
  if (system === 'windows') {
    return windowsScripts.has(command.toLowerCase())
      ? { ...server, command: 'cmd', args: ['/c', command, ...args] }
      : server;
  }
  const [option = '', script = '', ...rest] = args;
  const isWrapped = /^cmd(?:\.exe)?$/i.test(command) && option.toLowerCase() === '/c';
  return isWrapped && windowsScripts.has(script.toLowerCase())
    ? { ...server, command: script, args: rest }
    : server;
}

export type System = keyof typeof systems;
