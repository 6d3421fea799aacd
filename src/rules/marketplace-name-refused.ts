import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const marketplaceNameRefused: Rule<PluginFindings['marketplace-name-refused']> = {
  severity: 'error',
  title: 'Claude Code does not take the name of the marketplace',
  message: ({ name, expected }) =>
    `Claude Code does not take "${name}" as the name of a marketplace; it wants ${expected}. Rename it.`,
  page: {
    why: 'A marketplace is added and its plugins are installed by its name. Claude Code refuses names with other characters, and those that it keeps for itself or for Anthropic.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json':
          '{\n  "name": "Our team",\n  "owner": { "name": "Team" },\n  "plugins": []\n}\n',
      },
      right: {
        '.claude-plugin/marketplace.json':
          '{\n  "name": "our-team",\n  "owner": { "name": "Team" },\n  "plugins": []\n}\n',
      },
    },
  },
};
