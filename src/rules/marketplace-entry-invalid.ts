import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { wordOfKind } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

export const marketplaceEntryInvalid: Rule<PluginFindings['marketplace-entry-invalid']> = {
  severity: 'error',
  title: 'Entry of a marketplace is no object',
  message: ({ found }) =>
    `"plugins" holds ${wordOfKind(found)} where an entry belongs. Write an object with "name" and "source".`,
  page: {
    why: 'A path alone has no name. Claude Code needs both for each plugin.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json':
          '{\n  "name": "team",\n  "owner": { "name": "Team" },\n  "plugins": ["./sales"]\n}\n',
      },
      right: {
        '.claude-plugin/marketplace.json': marketplaceOf(
          '{ "source": "github", "repo": "acme/sales" }',
        ),
      },
    },
  },
};
