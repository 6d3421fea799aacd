import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const skillTooLong: Rule<Args> = {
  severity: 'info',
  title: 'Skill is very long',
  message: ({ lines }) =>
    `Unexpected length of ${lines} lines, expected at most 500; the whole file is read whenever the skill is used. Move detail to files beside it.`,
  page: {
    why: 'All of a SKILL.md goes into the context whenever the skill is used. Detail in files beside it is read only where it is needed.',
    sources: [docs.agentSkills],
  },
};

interface Args {
  lines: number;
}
