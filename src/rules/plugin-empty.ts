import { members } from '../diagnostics/json.ts';
import { isForClaude } from '../plugins/formats/formats.ts';
import { relativePath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const pluginEmpty: Rule<Args> = {
  severity: 'info',
  title: 'Plugin has nothing in it',
  message: ({ plugin, others }) =>
    others === 0
      ? `"${plugin}" has no skill, command, agent, hook or server: whoever installs it gets nothing. Add one, or leave the plugin out of the marketplace until it has some.`
      : `"${plugin}" and ${others} more ${others === 1 ? 'plugin' : 'plugins'} here have no skill, command, agent, hook or server: whoever installs one of them gets nothing. Leave them out of the marketplace until they have some.`,
  checkMarketplace: ({ coverages }) => {
    const [first, ...others] = coverages.flatMap(({ plugin }) => {
      const at = plugin.manifestPlace ?? plugin.entry;
      return at !== null && isForClaude(plugin) && isEmpty(plugin)
        ? [{ at, plugin: plugin.name }]
        : [];
    });
    if (first === undefined) return [];
    const { at, plugin } = first;
    return [{ at, args: { plugin, others: others.length } }];
  },
  page: {
    why: 'Claude Code installs such a plugin without a word and shows it as working.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n',
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
};

/** Whether a plugin holds no more than texts about itself, and its manifest names nothing. */
function isEmpty(plugin: Plugin): boolean {
  const { source, skills, agents, servers, hookFiles, path, paths, manifestJson } = plugin;
  if (source !== 'local' || skills.length + agents.length + servers.length > 0) return false;
  if (hookFiles.length > 0 || plugin.hasLanguageServer || plugin.entryServers != null) return false;
  const keys = members(manifestJson?.root).map(([key]) => key);
  return (
    keys.every((key) => details.has(key)) &&
    paths.every((each) => isAboutIt.test(relativePath(path ?? '', each)))
  );
}

const details = new Set(
  '$schema name version description author homepage repository license keywords icon displayName category tags privacyPolicyUrl'.split(
    ' ',
  ),
);
const isAboutIt =
  /^(?:\.claude-plugin\/(?:plugin|marketplace)\.json|[^/]*\.(?:md|txt|png|svg|jpe?g|webp)|(?:LICEN[CS]E|NOTICE|\.git)[^/]*|(?:\.claude-plugin|assets|images|docs)\/.*\.(?:md|png|svg|jpe?g|webp|gif))$/i;

interface Args {
  plugin: string;
  /** How many more there are. */
  others: number;
}
