import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const frontmatterMissing: Rule<PluginFindings['frontmatter-missing']> = {
  severity: 'warning',
  title: 'Skill has no frontmatter',
  message: ({ what }) =>
    `The ${what} has no frontmatter, so Claude cannot tell when to use it. Begin the file with "---", then name and description, then "---".`,
  page: {
    why: 'Claude chooses skills by their descriptions. Without one Claude Code takes the first paragraph, which rarely says when to use the skill, and other programs may refuse the file.',
    sources: [docs.skills, docs.agentSkills],
    example: {
      wrong: { 'skills/prep/SKILL.md': '# Prepare a call\n\nAsk for the account.\n' },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask for the account.') },
    },
  },
};
