import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { local } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';

export const serverCommandHome: Rule<Args> = {
  severity: 'error',
  title: 'Server lies in the home of one person',
  message: ({ server, path }) =>
    `The server "${server}" starts from "${path}", which only your machine has. Publish the program, as a package that npx or uvx starts, or put it into the plugin and write \${CLAUDE_PLUGIN_ROOT}/… here.`,
  checkServer: ({ meant }) =>
    !isEntry(meant) || meant.command === null
      ? []
      : [
          ...valuesOf(meant).filter(({ key }) => key === 'command' || key.startsWith('args/')),
          ...(meant.cwd === null ? [] : [{ key: 'cwd', value: meant.cwd }]),
        ].flatMap(({ key, value }) => {
          const path = homePath.exec(value)?.[0].replace(/[),.]{1,3}$/, '');
          return path === undefined ? [] : [{ key, args: { server: meant.name, path } }];
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

interface Args {
  server: string;
  path: string;
}
