import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const frontmatterMissing: Rule<PluginFindings['frontmatter-missing']> = {
  severity: 'warning',
  title: 'Skill or agent has no frontmatter',
  message: ({ what }) =>
    `The ${what} has no frontmatter, so Claude cannot tell when to use it. Begin the file with "---", then name and description, then "---".`,
  page: {
    why: 'Claude chooses skills and agents by their descriptions. Without one Claude Code offers a skill to people alone, by its name, and an agent with nothing that says what it is for; other programs may refuse the file.',
    sources: [docs.skills, docs.subagents, docs.agentSkills],
    example: {
      wrong: { 'skills/prep/SKILL.md': '# Prepare a call\n\nAsk for the account.\n' },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask for the account.') },
    },
  },
};
