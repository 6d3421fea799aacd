import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { local } from './shared/server-examples.ts';
import { startedPaths } from './shared/started-paths.ts';

export const serverCommandOutsideRoot: Rule<Args> = {
  severity: 'warning',
  title: 'Local server is outside the plugin',
  message: ({ server, path }) =>
    `The server "${server}" names "${path}", but it is started in the folder people work in, not in that of the plugin. Write \${CLAUDE_PLUGIN_ROOT}/ before a path inside the plugin.`,
  checkPlugin: ({ plugin }) =>
    startedPaths(plugin)
      .filter(({ path }) => path === null)
      .map(({ at, server, word }) => ({ at, args: { server, path: word } })),
  page: {
    why: 'A local server of a plugin is started in the folder the user works in, not in that of the plugin. Its files are found only by ${CLAUDE_PLUGIN_ROOT}.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': local('"./server/index.js"'), 'server/index.js': '// the server\n' },
      right: {
        '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/server/index.js"'),
        'server/index.js': '// the server\n',
      },
    },
  },
};

interface Args {
  server: string;
  path: string;
}
