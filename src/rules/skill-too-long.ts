import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const skillTooLong: Rule<Args> = {
  severity: 'info',
  title: 'Skill is very long',
  message: ({ lines }) =>
    `The skill has ${lines} lines, all of which are read whenever it is used; 500 are advised at most. Move detail to files beside it.`,
  page: {
    why: 'All of a SKILL.md goes into the context whenever the skill is used. Detail in files beside it is read only where it is needed.',
    sources: [docs.agentSkills],
  },
};

interface Args {
  lines: number;
}
