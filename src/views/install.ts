import { installLine, marketplaceNameProblem, pluginNameProblem } from '../plugins/plugin-id.ts';
import { isLoadableName } from '../plugins/plugin-name.ts';
import { isManifestRefused, refusalOfClaudeCode } from '../coverage/refusal.ts';
import { commandLine, type Line } from '../shell/command-line.ts';
import { otherInstalls, type OtherInstall } from './other-installs.ts';
import type { PluginFormat } from '../plugins/formats/format.ts';
import type { SiteMarketplace, SitePlugin } from '../workspace/marketplaces.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How a plugin is installed: by commands, or why by none and how it is loaded from its directory. */
export function installation(model: Workspace, plugin: SitePlugin): Installation {
  const { source, format } = marketplaceOf(model, plugin) ?? {};
  const named = installLines(plugin, source, format);
  const { entryName } = plugin.plugin;
  const isNamed = entryName !== null && plugin.marketplace !== undefined;
  const elsewhere =
    isNamed && ('lines' in named || named.isForeign === true)
      ? otherInstalls(entryName, plugin.marketplace ?? '', source, format)
      : [];
  if ('lines' in named) return { commands: named.lines, others: elsewhere };
  const load = loadLine(plugin);
  const { reason } = named;
  return 'text' in load
    ? {
        commands: [],
        others: elsewhere,
        reason: `${reason} You can load it from its directory:`,
        load: load.text,
      }
    : {
        commands: [],
        others: [],
        reason: `${reason} It cannot be loaded from its directory either: ${load.reason}`,
      };
}

/** The commands that install a plugin by name, or why there are none and what to do about it. */
function installLines(
  plugin: SitePlugin,
  source: string | undefined,
  format: PluginFormat | undefined,
): { lines: string[] } | { reason: string; isForeign?: boolean } {
  const { marketplace } = plugin;
  const { entryName } = plugin.plugin;
  if (marketplace === undefined) {
    return {
      reason: 'It lies in no marketplace that has a name, so it cannot be installed by name.',
    };
  }
  if (entryName === null) {
    return {
      reason:
        'Its marketplace does not list it, so it cannot be installed by name. Add an entry for it to the marketplace file.',
    };
  }
  if (format !== undefined && !format.addedBy.includes('claude-code')) {
    const reason = `Its marketplace is one for ${format.name}, which Claude Code cannot add.`;
    return { reason, isForeign: true };
  }
  const own = pluginNameProblem(entryName);
  if (own !== undefined) {
    return {
      reason: `It cannot be installed by name: Claude Code wants ${own}. Rename it in the marketplace file.`,
    };
  }
  const other = marketplaceNameProblem(marketplace, source);
  if (other !== undefined) {
    return {
      reason: `Its marketplace cannot be added: Claude Code wants ${other}. Rename it in the marketplace file.`,
    };
  }
  if (refusalOfClaudeCode(plugin) !== undefined) {
    return { reason: 'Claude Code does not install it as it is. Correct that first.' };
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
function loadLine(plugin: SitePlugin): Line {
  const { path, manifestName } = plugin.plugin;
  if (manifestName !== null && !isLoadableName(manifestName)) {
    return { reason: 'Claude Code refuses the name in its manifest. Rename it there.' };
  }
  if (isManifestRefused(plugin)) {
    return { reason: 'Claude Code refuses its manifest.' };
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

function marketplaceOf(model: Workspace, plugin: SitePlugin): SiteMarketplace | undefined {
  return model.marketplaces.find(({ plugins }) => plugins.includes(plugin));
}

/** What to run, or what to know in its place. */
export interface Installation {
  /** In order; none where Claude Code takes the plugin by no name. */
  commands: string[];
  /** How other programs install it, where its marketplace can be added from somewhere. */
  others: OtherInstall[];
  /** Why there are none, and what to do. */
  reason?: string;
  /** The command that loads it from its directory, from the folder of the marketplace. */
  load?: string;
}
