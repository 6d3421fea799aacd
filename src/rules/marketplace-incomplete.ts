import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const marketplaceIncomplete: Rule<PluginFindings['marketplace-incomplete']> = {
  severity: 'error',
  title: 'Marketplace lacks what the format asks for',
  message: ({ missing, isThere }) =>
    isThere === true && missing !== 'object'
      ? `${faults[missing]}, and Claude Code refuses the marketplace. Write ${forms[missing]}.`
      : `The marketplace is ${parts[missing]}.`,
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

const faults = {
  name: 'Its "name" is empty or no text',
  owner: 'Its "owner" is no object with a name',
  plugins: 'Its "plugins" are no list',
} as const;

const forms = {
  name: 'one in quotes',
  owner: '`"owner": { "name": … }`',
  plugins: '`"plugins": [ … ]`',
} as const;

const parts = {
  object: 'no object. Write `{ "name", "owner", "plugins" }`',
  name: `without a "name". Write ${forms.name}`,
  owner: `without an owner. Write ${forms.owner}`,
  plugins: `without a list of plugins. Write ${forms.plugins}`,
} as const;
