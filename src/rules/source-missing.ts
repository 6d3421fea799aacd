import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { manifest, marketplaceOf } from './shared/plugin-examples.ts';

export const sourceMissing: Rule<PluginFindings['source-missing']> = {
  severity: 'error',
  title: 'Marketplace entry points to nothing',
  message: ({ plugin, source, other }) =>
    `The marketplace has no folder "${source}", so "${plugin}" cannot be installed${other === undefined ? '. Correct the path, or remove the entry' : ` where capitals count, as on Linux: the folder is called "${other}". Write it so`}.`,
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
