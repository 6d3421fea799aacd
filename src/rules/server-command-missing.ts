import { joinPath, resolvePath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { madeBy } from './shared/made-by.ts';
import { docs } from './shared/examples.ts';
import { local } from './shared/server-examples.ts';
import { placeOfValue } from './shared/server.ts';
import { startedPaths } from './shared/started-paths.ts';
import type { Hit } from './targets.ts';

export const serverCommandMissing: Rule<Args> = {
  severity: 'error',
  title: 'Local server is not there',
  message: (args) => {
    if ('module' in args)
      return `The server "${args.server}" starts the module "${args.module}", which is not in ${args.folder}, where PYTHONPATH leads. Correct the name, or add the module; one that Python has by itself may stay.`;
    const { server, path, isBuilt } = args;
    return `The server "${server}" starts from "${path}", which is not in the plugin${
      isBuilt
        ? ' until it is built. Plugins are installed as they lie in git, without a build: add the built file, or let a hook build it at the start of a session.'
        : '. Correct the path, or add the file.'
    }`;
  },
  checkPlugin: ({ plugin }) =>
    plugin.source !== 'local'
      ? []
      : missingModules(plugin).concat(
          startedPaths(plugin)
            .filter(({ path }) => path !== null && !isThere(plugin, path))
            .flatMap(({ at, server, word, path }): Hit<Args>[] => {
              const maker = madeBy(plugin, path ?? '');
              if (maker === 'hook') return [];
              const isBuilt = maker === 'build';
              const args = { server, path: word, isBuilt };
              return [{ at, args, ...(isBuilt && { severity: 'warning' }) }];
            }),
        ),
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

/** Modules that Python is to look for in folders of the plugin alone, and that lie in none of them. */
function missingModules(plugin: Plugin): Hit<Args>[] {
  return plugin.servers.flatMap((server): Hit<Args>[] => {
    const { name, command, args, env } = server;
    const at = args.indexOf('-m');
    const module = args[at + 1] ?? '';
    const folders = (env['PYTHONPATH'] ?? '').split(/[:;](?![-/])/).map((folder) => {
      const inside = /^\$\{CLAUDE_PLUGIN_ROOT\}(?:\/([\w./-]*))?$/.exec(folder);
      return inside && resolvePath(plugin.path ?? '', inside[1] ?? '');
    });
    const isPython = [command ?? '', ...args.slice(0, at)].some((word) => python.test(word));
    if (at === -1 || !isPython || !/^\w+(?:\.\w+)*$/.test(module) || folders.includes(null))
      return [];
    const isInside = folders.some((folder) => {
      const path = joinPath(folder ?? '', module.replaceAll('.', '/'));
      return plugin.paths.some((each) => each === `${path}.py` || each.startsWith(`${path}/`));
    });
    const told = { server: name, module, folder: env['PYTHONPATH'] ?? '' };
    return isInside
      ? []
      : [{ at: placeOfValue(server, `args/${at + 1}`), args: told, severity: 'warning' }];
  });
}

const python = /^(?:.*\/)?(?:python[\d.]*|py)$/;

type Args =
  | {
      server: string;
      path: string;
      /** A build makes it. */
      isBuilt: boolean;
    }
  | {
      server: string;
      /** A module of Python. */
      module: string;
      /** Where it is looked for, as it is written. */
      folder: string;
    };
