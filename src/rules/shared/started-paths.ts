import type { Place } from '../../diagnostics/finding.ts';
import { resolvePath } from '../../plugins/path.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import { isEntry, placeOfValue } from './server.ts';

/** The words of the commands of a plugin's local servers that are paths, and where in the plugin they lead. */
export function startedPaths({ servers, path, paths }: Plugin): StartedPath[] {
  const isThere = (word: string) => isInside(word, path ?? '', paths);
  return servers
    .filter((server) => isEntry(server) && server.command !== null)
    .flatMap((server) => pathsOf(server, isThere));
}

/** Whether what a server is started with is looked for in the folder that it starts in: `./server.js`, `-m server`. */
export function isLookedUpInFolder({ command, args }: DeclaredServer): boolean {
  const words = [command ?? '', ...args].map((word) => word.replace(/^-{1,2}[\w-]{1,40}=/, ''));
  // What a program of the plugin's own is told is known to that program alone.
  if (words[0]?.includes('/') === true && !/^\.{1,2}\//.test(words[0])) return false;
  if (runsProject.test(words.join(' ')) && !args.some((word) => namesFolder.test(word)))
    return true;
  return words.some(
    (word, at) =>
      /^\.{1,2}(?:[/\\]|$)/.test(word) ||
      (at > 0 && /^\w[\w.-]*(?:[/\\]\w[\w.-]*)*$/.test(word) && script.test(word)) ||
      (at > 0 && word === '-m'),
  );
}

/** The arguments of a program of this machine that are paths from the folder that it starts in. */
export function relativeArguments({ command, args }: DeclaredServer): ArgumentPath[] {
  const [program = ''] = (command ?? '').trim().split(/[\\/]/).slice(-1);
  // What runs elsewhere looks for them there.
  if (/^(?:docker|podman|ssh|wsl|kubectl)(?:\.exe)?$/i.test(program)) return [];
  if (args.some((arg) => namesFolder.test(arg))) return [];
  return args.flatMap((word, index) =>
    /^\.{1,2}[/\\]./.test(word) ||
    (/^(?!path[/\\]to[/\\])\w[\w.-]*(?:[/\\]\w[\w.-]*)*$/i.test(word) && script.test(word))
      ? [{ word, index }]
      : [],
  );
}

/** How a program that is started elsewhere is told the folder that it looks for its files in. */
export function adviceOfFolder({ command, args }: DeclaredServer): string {
  const option = runsProject.test([command ?? '', ...args].join(' '))
    ? folderOptions.get(command ?? '')
    : undefined;
  if (option !== undefined) return `name its own folder with "${option}" in its arguments`;
  return args.includes('-m') && /^python[\d.]*$/.test(command ?? '')
    ? 'name its own folder as PYTHONPATH in "env", or start the file itself by its whole path'
    : 'write whole paths into its arguments';
}

function pathsOf(server: DeclaredServer, isThere: (word: string) => boolean): StartedPath[] {
  // Not of "cwd": Claude Code passes over it.
  const words = [
    { key: 'command', word: server.command ?? '' },
    ...server.args.map((word, index) => ({ key: `args/${index}`, word })),
  ];
  // A folder given by the variable is where relative paths start from.
  const startsInside = words.some(
    ({ key, word }) =>
      key !== 'command' &&
      /^\$\{CLAUDE_PLUGIN_ROOT\}(?:\/[\w.-]+)*\/?$/.test(word) &&
      !script.test(word),
  );
  // What follows a script of the plugin is said to that script.
  const launcher = words.findIndex(
    ({ word }, at) =>
      word.startsWith('${CLAUDE_PLUGIN_ROOT}/') &&
      script.test(word) &&
      words[at - 1]?.word.startsWith('-') !== true,
  );
  const isOfUv = server.command === 'uv' && server.args[0] === 'run';
  return words.flatMap(({ key, word }, at) => {
    const inside = /\$\{CLAUDE_PLUGIN_ROOT\}(?:\/([^\s"'$]*))?/.exec(word);
    const started = { at: placeOfValue(server, key), server: server.name, word, isOfUv };
    if (inside !== null) return [{ ...started, path: resolvePath('', inside[1] ?? '') }];
    const isArgument = launcher !== -1 && at > launcher;
    const isRelative =
      !startsInside && !isArgument && !word.startsWith('-') && isRelativePath(word, key, isThere);
    return isRelative ? [{ ...started, path: null }] : [];
  });
}

/**
 * A script or folder of the plugin that the working directory would have to be the plugin for. A folder that
 * the plugin has not got is one of the project people work in, which a server is told to serve.
 */
function isRelativePath(word: string, key: string, isThere: (word: string) => boolean): boolean {
  if (/^\.{1,2}[/\\]/.test(word)) return key === 'command' || script.test(word) || isThere(word);
  return key !== 'command' && /^[\w.-]+(?:\/[\w.-]+)*$/.test(word) && script.test(word);
}

/** Whether a relative path leads to a file or folder of the plugin, and not to the plugin as a whole. */
function isInside(word: string, root: string, paths: readonly string[]): boolean {
  const path = resolvePath(root, word) ?? root;
  return path !== root && paths.some((each) => each === path || each.startsWith(`${path}/`));
}

/** What is run of the project that lies in a folder: `uv run server`, `npm start`. */
const runsProject =
  /^(?:bun|cargo|dotnet|go|hatch|npm|pdm|pipenv|pnpm|poetry|rye|uv|yarn) (?:run|run-script|start)(?: |$)/;
const namesFolder = /^--?(?:cwd|C|dir|directory|manifest-path|prefix|project)(?:=|$)/;
const folderOptions = new Map([
  ['bun', '--cwd'],
  ['npm', '--prefix'],
  ['pnpm', '--dir'],
  ['poetry', '--directory'],
  ['uv', '--directory'],
  ['yarn', '--cwd'],
]);
const script = /\.(?:[cm]?[jt]s|py|sh|rb|php|jar|pl|ps1)$/i;

/** An argument that is a path, and its place among the others. */
interface ArgumentPath {
  word: string;
  index: number;
}

/** A word of a command that is a path. */
interface StartedPath {
  at: Place;
  /** The name of the server. */
  server: string;
  word: string;
  /** Where it leads in the plugin; null where it leads out of it. */
  path: string | null;
  /** `uv run` starts it, with the packages of the project in its folder. */
  isOfUv: boolean;
}
