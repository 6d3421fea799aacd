import { joinPath, resolvePath } from '../../plugins/path.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { Server } from '../../plugins/server.ts';
import { finding, type CheckFinding } from '../rules.ts';
import { isEntry, placeOfValue } from '../shared/server.ts';
import type { PluginCheck } from './check.ts';

/** Whether the local servers of a plugin start what lies in the plugin, and whether it is there. */
export const checkCommands: PluginCheck = ({ plugin }) =>
  plugin.servers
    .filter((server) => isEntry(server) && server.command !== null)
    .flatMap((server) => checkCommand(plugin, server));

function checkCommand(plugin: Plugin, server: Server): CheckFinding[] {
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
  return words.flatMap(({ key, word }) => {
    const inside = /\$\{CLAUDE_PLUGIN_ROOT\}(?:\/([^\s"'$]*))?/.exec(word);
    const at = placeOfValue(server, key);
    const args = { server: server.name, path: word };
    if (inside === null) {
      const isRelative = !startsInside && !word.startsWith('-') && isRelativePath(word, key);
      return isRelative ? [finding('server-command-outside-root', at, args)] : [];
    }
    const path = resolvePath('', inside[1] ?? '');
    if (path === null) return [finding('server-command-outside-root', at, args)];
    return plugin.source !== 'local' || isThere(plugin, path)
      ? []
      : [finding('server-command-missing', at, args)];
  });
}

/** A script or folder of the plugin that the working directory would have to be the plugin for. */
function isRelativePath(word: string, key: string): boolean {
  if (/^\.{1,2}[/\\]/.test(word)) return true;
  return key !== 'command' && /^[\w.-]+(?:\/[\w.-]+)*$/.test(word) && script.test(word);
}

function isThere({ path: root, paths }: Plugin, path: string): boolean {
  // Folders that are not listed may hold it.
  if (path === '' || /(?:^|\/)(?:node_modules|backups|\.git)(?:\/|$)/.test(path)) return true;
  const full = joinPath(root ?? '', path);
  return paths.some((each) => each === full || each.startsWith(`${full}/`));
}

const script = /\.(?:[cm]?[jt]s|py|sh|rb|php|jar|pl|ps1)$/i;
