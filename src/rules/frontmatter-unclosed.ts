import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const frontmatterUnclosed: Rule<PluginFindings['frontmatter-unclosed']> = {
  severity: 'warning',
  title: 'Frontmatter has no end',
  message: () => 'The frontmatter has no end. Write a line "---" after its last key.',
  page: {
    why: 'Without its end the frontmatter is no frontmatter: Claude Code loads the text without a name and a description.',
    sources: [docs.skills],
    example: {
      wrong: { 'skills/prep/SKILL.md': '---\nname: prep\ndescription: Prepares a call.\n\nAsk.\n' },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask.') },
    },
  },
};
