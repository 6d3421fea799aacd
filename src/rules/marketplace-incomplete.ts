import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const marketplaceIncomplete: Rule<PluginFindings['marketplace-incomplete']> = {
  severity: 'error',
  title: 'Marketplace lacks what the format asks for',
  message: ({ missing }) => `The marketplace is ${parts[missing]}.`,
  page: {
    why: 'Claude Code refuses a marketplace without a name, an owner and a list of plugins.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': '{\n  "name": "team",\n  "plugins": []\n}\n' },
      right: {
        '.claude-plugin/marketplace.json':
          '{\n  "name": "team",\n  "owner": { "name": "Team" },\n  "plugins": []\n}\n',
      },
    },
  },
};

const parts = {
  object: 'no object. Write `{ "name", "owner", "plugins" }`',
  name: 'without a "name". Write one in quotes',
  owner: 'without an owner. Write `"owner": { "name": … }`',
  plugins: 'without a list of plugins. Write `"plugins": [ … ]`',
} as const;
