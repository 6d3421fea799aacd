import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { manifest, marketplaceOf } from './shared/plugin-examples.ts';

export const sourceMissing: Rule<PluginFindings['source-missing']> = {
  severity: 'error',
  title: 'Marketplace entry points to nothing',
  message: ({ plugin, source }) =>
    `The marketplace has no folder "${source}", so "${plugin}" cannot be installed. Correct the path, or remove the entry.`,
  page: {
    why: 'Who installs the plugin gets an error: the marketplace has no such folder.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': marketplaceOf('"./sale"') },
      right: {
        '.claude-plugin/marketplace.json': marketplaceOf('"./sales"'),
        'sales/.claude-plugin/plugin.json': manifest,
      },
    },
  },
};
