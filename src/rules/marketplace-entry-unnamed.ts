import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

const source = '{ "source": "github", "repo": "acme/sales" }';

export const marketplaceEntryUnnamed: Rule<PluginFindings['marketplace-entry-unnamed']> = {
  severity: 'error',
  title: 'Entry of a marketplace has no name',
  message: () => 'The entry has no "name". Add the name of the plugin.',
  page: {
    why: 'A plugin is installed by the name of its entry; without one nobody can ask for it.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf(source).replace('"name": "sales", ', ''),
      },
      right: { '.claude-plugin/marketplace.json': marketplaceOf(source) },
    },
  },
};
