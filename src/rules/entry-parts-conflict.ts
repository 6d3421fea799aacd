import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';
import { marketplaceOf, manifest } from './shared/plugin-examples.ts';

export const entryPartsConflict: Rule<PluginFindings['entry-parts-conflict']> = {
  severity: 'error',
  title: 'Entry and manifest both declare the parts of a plugin',
  message: ({ plugin }) =>
    `"${plugin}" has a manifest of its own, and its entry lists parts beside "strict": false, so the plugin does not load. Remove those fields, or the manifest.`,
  page: {
    why: 'With "strict": false the entry is the whole manifest. Claude Code does not load a plugin that has two.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf(
          '"./sales", "strict": false, "skills": "./prep"',
        ),
        'sales/.claude-plugin/plugin.json': manifest,
        'sales/prep/SKILL.md': skill('prep', 'Ask.'),
      },
      right: {
        '.claude-plugin/marketplace.json': marketplaceOf('"./sales"'),
        'sales/.claude-plugin/plugin.json': manifest,
        'sales/skills/prep/SKILL.md': skill('prep', 'Ask.'),
      },
    },
  },
};
