import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const frontmatterLate: Rule<PluginFindings['frontmatter-late']> = {
  severity: 'warning',
  title: 'Frontmatter is not at the start of the file',
  message: ({ before }) =>
    `A ${before} stands before the frontmatter, so Claude Code finds none. Put "---" on the first line, and the ${before} below.`,
  page: {
    why: 'Claude Code looks for the frontmatter on the first line only. Below, name and description are text like any other.',
    sources: [docs.skills],
    example: {
      wrong: { 'skills/prep/SKILL.md': `\n${skill('prep', 'Ask.')}` },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask.') },
    },
  },
};
