import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

const source = '{ "source": "github", "repo": "acme/sales" }';

export const pluginNameRefused: Rule<PluginFindings['plugin-name-refused']> = {
  severity: 'error',
  title: 'Claude Code does not take the name of an entry',
  message: ({ name, expected }) =>
    `Claude Code does not take "${name}" as the name of a plugin; it wants ${expected}. Rename it.`,
  page: {
    why: 'A plugin is installed by the name that its entry has. Claude Code takes letters, digits, dots, underscores and hyphens.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf(source).replace('"sales"', '"sales:eu"'),
      },
      right: { '.claude-plugin/marketplace.json': marketplaceOf(source) },
    },
  },
};
