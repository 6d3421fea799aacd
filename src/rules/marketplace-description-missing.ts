import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

const described = (extra: string) =>
  `{\n  "name": "team",${extra}\n  "owner": { "name": "Team" },\n  "plugins": []\n}\n`;

export const marketplaceDescriptionMissing: Rule<undefined> = {
  severity: 'info',
  title: 'Marketplace has no description',
  message: () =>
    'The marketplace has no "description", and `claude plugin validate` warns of it. Add a line that says what it holds.',
  checkMarketplace: ({ marketplace }) =>
    marketplace === null || marketplace.description !== null
      ? []
      : [{ at: marketplace.namePlace, args: undefined }],
  page: {
    why: 'The description is shown where people choose a marketplace, and the official validator warns without it.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': described('') },
      right: {
        '.claude-plugin/marketplace.json': described('\n  "description": "Plugins of our team.",'),
      },
    },
  },
};
