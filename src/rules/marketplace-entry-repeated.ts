import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

const source = '{ "source": "github", "repo": "acme/sales" }';

export const marketplaceEntryRepeated: Rule<PluginFindings['marketplace-entry-repeated']> = {
  severity: 'error',
  title: 'Two entries of a marketplace have one name',
  message: ({ name, line }) =>
    `Line ${line} has an entry "${name}" already, and Claude Code refuses the marketplace. Rename or remove one.`,
  page: {
    why: 'The name leads to one plugin. Of two entries only one can be installed.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf(
          `${source} }, { "name": "sales", "source": ${source}`,
        ),
      },
      right: { '.claude-plugin/marketplace.json': marketplaceOf(source) },
    },
  },
};
