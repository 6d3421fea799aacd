import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const frontmatterLate: Rule<PluginFindings['frontmatter-late']> = {
  severity: 'warning',
  title: 'Frontmatter is not at the start of the file',
  message: ({ before }) =>
    `Unexpected ${before} before the frontmatter, expected "---" on the first line; move it below.`,
  page: {
    why: 'Claude Code looks for the frontmatter on the first line only. Below, name and description are text like any other.',
    sources: [docs.skills],
    example: {
      wrong: { 'skills/prep/SKILL.md': `\n${skill('prep', 'Ask.')}` },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask.') },
    },
  },
};
