import { joinPath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { madeBy } from './shared/made-by.ts';
import { docs } from './shared/examples.ts';
import { local } from './shared/server-examples.ts';
import { startedPaths } from './shared/started-paths.ts';
import type { Hit } from './targets.ts';

export const serverCommandMissing: Rule<Args> = {
  severity: 'error',
  title: 'Local server is not there',
  message: ({ server, path, isBuilt }) =>
    `The server "${server}" starts from "${path}", which is not in the plugin${
      isBuilt
        ? ' until it is built. Plugins are installed as they lie in git, without a build: add the built file, or let a hook build it at the start of a session.'
        : '. Correct the path, or add the file.'
    }`,
  checkPlugin: ({ plugin }) =>
    plugin.source !== 'local'
      ? []
      : startedPaths(plugin)
          .filter(({ path }) => path !== null && !isThere(plugin, path))
          .flatMap(({ at, server, word, path }): Hit<Args>[] => {
            const maker = madeBy(plugin, path ?? '');
            if (maker === 'hook') return [];
            const isBuilt = maker === 'build';
            const args = { server, path: word, isBuilt };
            return [{ at, args, ...(isBuilt && { severity: 'warning' }) }];
          }),
  page: {
    why: 'The command fails at each start, because the file is not in the plugin.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/dist/index.js"') },
      right: {
        '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/server/index.js"'),
        'server/index.js': '// the server\n',
      },
    },
  },
};

function isThere({ path: root, paths }: Plugin, path: string): boolean {
  // Folders that are not listed may hold it, and settings are everybody's own.
  if (
    path === '' ||
    /(?:^|\/)\.env(?:\.\w+)?$|(?:^|\/)(?:node_modules|backups|\.git)(?:\/|$)/.test(path)
  )
    return true;
  const full = joinPath(root ?? '', path);
  return paths.some((each) => each === full || each.startsWith(`${full}/`));
}

interface Args {
  server: string;
  path: string;
  /** A build makes it. */
  isBuilt: boolean;
}
