import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const frontmatterKeyRepeated: Rule<PluginFindings['frontmatter-key-repeated']> = {
  severity: 'warning',
  title: 'Key occurs twice in a frontmatter',
  message: ({ key }) =>
    `"${key}" stands twice in the frontmatter, and only the last one counts. Remove one.`,
  page: {
    why: 'Strict readers refuse such a frontmatter, and the others take one of the two values.',
    sources: [docs.skills],
    example: {
      wrong: {
        'skills/prep/SKILL.md':
          '---\nname: prep\ndescription: Prepares a call.\nname: prep\n---\n\nAsk.\n',
      },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask.') },
    },
  },
};
