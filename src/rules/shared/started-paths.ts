import type { Place } from '../../diagnostics/finding.ts';
import { resolvePath } from '../../plugins/path.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import { isEntry, placeOfValue } from './server.ts';

/** The words of the commands of a plugin's local servers that are paths, and where in the plugin they lead. */
export function startedPaths({ servers }: Plugin): StartedPath[] {
  return servers.filter((server) => isEntry(server) && server.command !== null).flatMap(pathsOf);
}

function pathsOf(server: DeclaredServer): StartedPath[] {
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
    const started = { at: placeOfValue(server, key), server: server.name, word };
    if (inside !== null) return [{ ...started, path: resolvePath('', inside[1] ?? '') }];
    const isRelative = !startsInside && !word.startsWith('-') && isRelativePath(word, key);
    return isRelative ? [{ ...started, path: null }] : [];
  });
}

/** A script or folder of the plugin that the working directory would have to be the plugin for. */
function isRelativePath(word: string, key: string): boolean {
  if (/^\.{1,2}[/\\]/.test(word)) return true;
  return key !== 'command' && /^[\w.-]+(?:\/[\w.-]+)*$/.test(word) && script.test(word);
}

const script = /\.(?:[cm]?[jt]s|py|sh|rb|php|jar|pl|ps1)$/i;

/** A word of a command that is a path. */
interface StartedPath {
  at: Place;
  /** The name of the server. */
  server: string;
  word: string;
  /** Where it leads in the plugin; null where it leads out of it. */
  path: string | null;
}
