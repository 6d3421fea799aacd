import type { Place } from '../diagnostics/finding.ts';
import type { Marketplace } from '../plugins/marketplace.ts';
import { baseName, folderOf, joinPath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';
import { foldMany, wordsOfFolded, type Folded } from './shared/fold-many.ts';
import { manifest, marketplaceOf } from './shared/plugin-examples.ts';

export const manifestMissing: Rule<Args> = {
  severity: 'info',
  title: 'Local plugin has no manifest',
  message: ({ plugin, astray, isChecked, isSkill, others }) =>
    `${wordsOfFolded(plugin, { others })} ${others === undefined ? 'has' : 'have'} no .claude-plugin/plugin.json, so only ${isSkill ? 'the SKILL.md at the root loads' : 'the default folders load'}, and what the entry names. ` +
    (astray === undefined
      ? 'Add one to say version and author.'
      : `Claude Code ${isChecked ? 'checks' : 'does not read'} ${astray}${others === undefined ? '' : ' and its like'}${isChecked ? ' where it installs the plugin, and takes nothing else of it' : ''}: ${wayBack(astray)}.`),
  checkMarketplace: ({ coverages, marketplace }) =>
    foldMany(
      coverages.flatMap(({ plugin }) => {
        const { source, entry, entryName, entryDetails: told, name } = plugin;
        if (source !== 'local' || hasManifest(plugin)) return [];
        const astray = astrayOf(plugin);
        const isChecked = plugin.looseManifest !== null && baseName(astray ?? '') === 'plugin.json';
        // What no entry lists was meant as a plugin by its manifest alone.
        const at = entry ?? (astray === undefined ? null : { file: astray, line: 1, column: 1 });
        if (at === null) return [];
        // An entry that says it all leaves nothing to add, and one that is not strict is the manifest.
        // A folder that several entries share can have no manifest for each.
        const isShared = coverages.some(
          ({ plugin: other }) =>
            other !== plugin && other.path === plugin.path && other.entry !== null,
        );
        const saysAll = told?.version != null && told.author !== null && astray === undefined;
        return saysAll || (isShared && astray === undefined) || isManifest(at, marketplace)
          ? []
          : [
              {
                at,
                args: { plugin: entryName ?? name, astray, isChecked, isSkill: isOneSkill(plugin) },
                // What stands in a manifest that is not read is lost.
                ...(astray !== undefined && { severity: 'warning' as const }),
              },
            ];
      }),
      ({ astray, isSkill }) => `${astray === undefined} ${isSkill}`,
    ),
  page: {
    why: 'Without a manifest Claude Code loads the default folders and what the entry of the marketplace names. Then only that entry can give the plugin its name and version; one that does, or that has `"strict": false`, needs no manifest.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf('"./sales"'),
        'sales/skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        '.claude-plugin/marketplace.json': marketplaceOf('"./sales"'),
        'sales/.claude-plugin/plugin.json': manifest,
        'sales/skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
};

/** What to do with a manifest that is not read. */
function wayBack(astray: string): string {
  const folder = folderOf(astray);
  return baseName(folder) === '.claude-plugin'
    ? `call it ${joinPath(folder, 'plugin.json')}`
    : `move it to ${joinPath(folder, '.claude-plugin/plugin.json')}`;
}

/** Whether a plugin is one skill, which lies at its root. */
function isOneSkill({ path, paths, skills }: Plugin): boolean {
  const file = joinPath(path ?? '', 'SKILL.md');
  return paths.includes(file) && skills.every((each) => each.path === file);
}

/** Whether the plugin has a manifest of an agent that it is made for, be it one that cannot be read. */
function hasManifest({ formats, path, paths }: Plugin): boolean {
  const manifests = formats.flatMap((format) => format.manifests);
  return manifests.some((file) => paths.includes(joinPath(path ?? '', file)));
}

/** Whether an entry stands in for a manifest: several of one folder can only be told apart like this. */
function isManifest({ line, column }: Place, marketplace: Marketplace | null): boolean {
  const entry = marketplace?.entries.find((each) => each.line === line && each.column === column);
  return entry?.strict === false;
}

/** A manifest beside the folder in which Claude Code looks for it, or under another name in it. */
function astrayOf({ path, paths }: Plugin): string | undefined {
  return ['.claude-plugin/manifest.json', 'plugin.json']
    .map((file) => joinPath(path ?? '', file))
    .find((file) => paths.includes(file));
}

type Args = {
  plugin: string;
  astray: string | undefined;
  /** What is wrong in it stops the plugin from being installed. */
  isChecked: boolean;
  isSkill: boolean;
} & Folded;
