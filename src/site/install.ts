import { installLine, marketplaceNameProblem, pluginNameProblem } from '../plugins/plugin-id.ts';
import { isLoadableName } from '../plugins/plugin-name.ts';
import { commandLine, type Line } from '../shell/command-line.ts';
import type { PlacedPlugin } from './marketplaces.ts';
import type { SiteModel } from './model.ts';

/** How a plugin is installed: by commands, or why by none and how it is loaded from its directory. */
export function installation(model: SiteModel, plugin: PlacedPlugin): Installation {
  const named = installLines(plugin, marketplaceSource(model, plugin));
  if ('lines' in named) return { commands: named.lines };
  const load = loadLine(plugin);
  const { reason } = named;
  return 'text' in load
    ? { commands: [], reason: `${reason} Load it from its directory:`, load: load.text }
    : { commands: [], reason: `${reason} Nor can it be loaded from its directory: ${load.reason}` };
}

/** The commands that install a plugin by name, or why there are none and what to do about it. */
function installLines(
  { plugin: { entryName }, marketplace }: PlacedPlugin,
  source: string | undefined,
): { lines: string[] } | { reason: string } {
  if (marketplace === undefined) {
    return { reason: 'It lies in no marketplace that has a name.' };
  }
  if (entryName === null) {
    return {
      reason:
        'The marketplace does not list it, so Claude Code finds it there by no name. Add an entry for it to the marketplace file.',
    };
  }
  const own = pluginNameProblem(entryName);
  if (own !== undefined) {
    return {
      reason: `Claude Code installs no plugin of this name. Give it ${own} in the marketplace file.`,
    };
  }
  const other = marketplaceNameProblem(marketplace, source);
  if (other !== undefined) {
    return {
      reason: `Claude Code adds no marketplace of the name that this one has. Give it ${other} in the marketplace file.`,
    };
  }
  const added =
    source === undefined ? [] : [commandLine(['claude', 'plugin', 'marketplace', 'add', source])];
  const lines: string[] = [];
  for (const line of [...added, installLine(entryName, marketplace)]) {
    if ('reason' in line) return line;
    lines.push(line.text);
  }
  return { lines };
}

/** The command that loads a plugin from where it lies in its marketplace. */
function loadLine({ plugin: { path, manifestName } }: PlacedPlugin): Line {
  if (manifestName !== null && !isLoadableName(manifestName)) {
    return { reason: 'Claude Code refuses the name in its manifest. Change it there.' };
  }
  const place = path === null || path === '' ? '.' : path;
  const line = commandLine([
    'claude',
    ['--plugin-dir', place.startsWith('-') ? `./${place}` : place],
  ]);
  return 'text' in line
    ? line
    : { reason: 'the path holds a character that no command line can. Rename the folder.' };
}

/** Where the marketplace of a plugin is added from. */
function marketplaceSource(model: SiteModel, plugin: PlacedPlugin): string | undefined {
  return model.marketplaces.find(({ plugins }) => plugins.includes(plugin))?.source;
}

/** What to run, or what to know in its place. */
export interface Installation {
  /** In order; none where Claude Code takes the plugin by no name. */
  commands: string[];
  /** Why there are none, and what to do. */
  reason?: string;
  /** The command that loads it from its directory, from the folder of the marketplace. */
  load?: string;
}
