import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const skillNameInvalid: Rule<Args> = {
  severity: 'info',
  title: 'Skill name has characters that are not allowed',
  message: ({ name, folder }) =>
    `Other programs refuse a skill called "${name}". ${folder === undefined ? 'Rename it with at most 64 lower-case letters, digits and single hyphens.' : `Call it "${folder}", as its folder is called.`}`,
  page: {
    why: 'The Agent Skills specification allows lower-case letters, digits and single hyphens. claude.ai refuses to upload a skill with another name.',
    sources: [docs.agentSkills, 'https://github.com/anthropics/skills/issues/241'],
    example: {
      wrong: { 'skills/prep/SKILL.md': skill('calls/prep', 'Ask for the account.') },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask for the account.') },
    },
  },
};

interface Args {
  name: string;
  /** What its folder is called, where a skill can be called so. */
  folder: string | undefined;
}
