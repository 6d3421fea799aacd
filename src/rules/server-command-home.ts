import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { local } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';

export const serverCommandHome: Rule<Args> = {
  severity: 'error',
  title: 'Server lies in the home of one person',
  message: ({ server, path, system }) =>
    system !== undefined
      ? `The server "${server}" starts "${path}", which is only on ${system} where that program is installed. Say so in the README, or start it by its name alone, where it has one.`
      : `The server "${server}" starts from "${path}", which only your machine has. Publish the program, as a package that npx or uvx starts, or put it into the plugin and write \${CLAUDE_PLUGIN_ROOT}/… here.`,
  checkServer: ({ meant, isOfPlugin = false }) =>
    !isEntry(meant) || meant.command === null
      ? []
      : [
          ...valuesOf(meant).filter(({ key }) => key === 'command' || key.startsWith('args/')),
          ...(meant.cwd === null ? [] : [{ key: 'cwd', value: meant.cwd }]),
        ].flatMap(({ key, value }) => {
          const server = meant.name;
          const path = homePath.exec(value)?.[0].replace(/[),.]{1,3}$/, '');
          if (path !== undefined) return [{ key, args: { server, path } }];
          const [, system] = systems.find(([start]) => value.startsWith(start)) ?? [];
          return key !== 'command' || !isOfPlugin || system === undefined
            ? []
            : [{ key, args: { server, path: value, system }, severity: 'info' as const }];
        }),
  page: {
    why: 'A path in a home folder is right on one machine. On every other the server cannot be started.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': local('"/Users/ada/acme/index.js"') },
      right: {
        '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/server/index.js"'),
        'server/index.js': '// the server\n',
      },
    },
  },
};

// Also behind an option, and inside a command line for a shell.
const homePath =
  /(?<![^\s"'`=;&|(])(?:\/Users\/(?!Shared\/)[^/\s]+\/|\/home\/[^/\s]+\/|[A-Za-z]:[\\/]Users[\\/][^\\/\s]+[\\/])[^\s"'`;&|]*/;

// Where one system installs programs.
const systems = [
  ['/Applications/', 'a Mac'],
  ['/opt/homebrew/', 'a Mac'],
  ['C:\\Program Files', 'Windows'],
] as const;

interface Args {
  server: string;
  path: string;
  /** Where a program of that path can be installed, where it is not one person's. */
  system?: string;
}
