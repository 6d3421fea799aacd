import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const frontmatterUnclosed: Rule<PluginFindings['frontmatter-unclosed']> = {
  severity: 'warning',
  title: 'Frontmatter has no end',
  message: () => 'Unexpected frontmatter without an end, expected a line "---" after the last key.',
  page: {
    why: 'Without its end the frontmatter is no frontmatter: Claude Code loads the text without a name and a description.',
    sources: [docs.skills],
    example: {
      wrong: { 'skills/prep/SKILL.md': '---\nname: prep\ndescription: Prepares a call.\n\nAsk.\n' },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask.') },
    },
  },
};
