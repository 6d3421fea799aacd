import type { Rule } from './rule.ts';
import { docs, skill, table } from './shared/examples.ts';
import { crmRow } from './shared/table-examples.ts';

export const connectorSpellingDiffers: Rule<Args> = {
  severity: 'info',
  title: 'One connector has several spellings',
  message: ({ name, other, where }) =>
    `"${name}" is spelt "${other}" in ${where}. Agree on one spelling in the whole marketplace.`,
  page: {
    why: 'Who searches a marketplace for a connector finds only the spelling that was typed.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'sales/CONNECTORS.md': table(crmRow),
        'support/CONNECTORS.md': table('| CRM | `~~CRM` | AcmeCRM | Other CRM |'),
        'sales/skills/a/SKILL.md': skill('a', 'Ask for it.'),
        'support/skills/b/SKILL.md': skill('b', 'Ask for it.'),
      },
      right: {
        'sales/CONNECTORS.md': table(crmRow),
        'support/CONNECTORS.md': table(crmRow),
        'sales/skills/a/SKILL.md': skill('a', 'Ask for it.'),
        'support/skills/b/SKILL.md': skill('b', 'Ask for it.'),
      },
    },
  },
};

interface Args {
  name: string;
  other: string;
  where: string;
}
