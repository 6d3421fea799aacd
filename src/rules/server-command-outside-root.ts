import { joinPath, relativePath, resolvePath } from '../plugins/path.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { local } from './shared/server-examples.ts';
import { startedPaths } from './shared/started-paths.ts';

export const serverCommandOutsideRoot: Rule<Args> = {
  severity: 'warning',
  title: 'Local server is outside the plugin',
  message: ({ server, path, file, isOfProject }) =>
    path.includes('${CLAUDE_PLUGIN_ROOT}')
      ? `The server "${server}" starts from "${path}", which is outside the plugin and is not installed with it. Put the file into the plugin.`
      : `The server "${server}" names "${path}", but it is started in the folder people work in, not in that of the plugin. ` +
        (isOfProject === true
          ? 'Write "--directory", "${CLAUDE_PLUGIN_ROOT}" behind "run": uv then starts there, with the packages of the pyproject.toml of the plugin.'
          : file !== undefined
            ? `Write \${CLAUDE_PLUGIN_ROOT}/${file}.`
            : 'The plugin has no such file: put it into the plugin, and write ${CLAUDE_PLUGIN_ROOT}/ and its path there.'),
  checkPlugin: ({ plugin }) =>
    startedPaths(plugin)
      .filter(({ path }) => path === null)
      .map(({ at, server, word, isOfUv }) => {
        const root = plugin.path ?? '';
        const file = fileOf(word, root, plugin.paths);
        const isOfProject =
          isOfUv &&
          plugin.paths.includes(joinPath(root, 'pyproject.toml')) &&
          file === word.replace(/^\.\//, '');
        const args = { server, path: word, file, ...(isOfProject && { isOfProject }) };
        return { at, args };
      }),
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

/** Where in the plugin a path leads: from its root, else to the one file whose path ends like it. */
function fileOf(word: string, root: string, paths: readonly string[]): string | undefined {
  const path = resolvePath(root, word);
  if (path === null) return undefined;
  if (paths.some((each) => each === path || each.startsWith(`${path}/`)))
    return relativePath(root, path);
  const start = root === '' ? '' : `${root}/`;
  const end = `/${relativePath(root, path)}`;
  const alike = paths.filter((each) => each.startsWith(start) && each.endsWith(end));
  return alike.length === 1 && alike[0] !== undefined ? relativePath(root, alike[0]) : undefined;
}

interface Args {
  server: string;
  path: string;
  /** Where it is in the plugin; undefined where the plugin has not got it. */
  file: string | undefined;
  /** uv runs it, and the plugin says in pyproject.toml which packages it needs. */
  isOfProject?: true;
}
