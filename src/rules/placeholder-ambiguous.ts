import type { Rule } from './rule.ts';
import { docs, skill, table } from './shared/examples.ts';

export const placeholderAmbiguous: Rule<Args> = {
  severity: 'info',
  title: 'One category has several placeholders',
  message: ({ name, other, where, category }) =>
    `${category} is "~~${name}" here and "~~${other}" in ${where}. Agree on one placeholder in the whole marketplace.`,
  page: {
    why: 'Who adapts several plugins of a marketplace replaces each placeholder once. Two names for one category are easily overlooked.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'sales/CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
        'support/CONNECTORS.md': table('| CRM | `~~customer records` | — | Acme CRM |'),
        'sales/skills/a/SKILL.md': skill('a', 'Ask for it.'),
        'support/skills/b/SKILL.md': skill('b', 'Ask for it.'),
      },
      right: {
        'sales/CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
        'support/CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
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
  category: string;
}
