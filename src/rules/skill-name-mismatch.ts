import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const skillNameMismatch: Rule<Args> = {
  severity: 'info',
  title: 'Skill has another name than its folder',
  message: ({ name, folder }) =>
    `The skill is called "${name}" and its folder "${folder}"; Agent Skills asks for the same name. ${folder === 'skills' ? `Move what lies there to skills/${name}/.` : 'Rename one of them.'}`,
  page: {
    why: 'The Agent Skills specification wants the name to be that of the folder. Claude Code calls the skill of a plugin by its folder, other programs by the name, so it has two names.',
    sources: [docs.agentSkills, docs.skills],
    example: {
      wrong: { 'skills/prep/SKILL.md': skill('call-prep', 'Ask for the account.') },
      right: { 'skills/call-prep/SKILL.md': skill('call-prep', 'Ask for the account.') },
    },
  },
};

interface Args {
  name: string;
  folder: string;
}
