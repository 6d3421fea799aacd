import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';
import { manifest, marketplaceOf } from './shared/plugin-examples.ts';

export const manifestMissing: Rule<PluginFindings['manifest-missing']> = {
  severity: 'info',
  title: 'Local plugin has no manifest',
  message: ({ plugin }) =>
    `"${plugin}" has no .claude-plugin/plugin.json, so only the default folders load, and what its entry names. Add one to say its version and author.`,
  page: {
    why: 'Without a manifest Claude Code loads the default folders and what the entry of the marketplace names. Then only that entry can give the plugin its name and version.',
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
