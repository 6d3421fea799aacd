import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const skillNested: Rule<Args> = {
  severity: 'info',
  title: 'Skill lies inside another skill',
  message: ({ name, inside, folder, others, isAll }) =>
    isAll
      ? `skills/SKILL.md makes all of skills/ one skill${inside === 'skills' ? '' : `, "${inside}"`}, and Claude Code does not load "${name}"${others === 0 ? '' : ` and ${others} more`} in it. Move that file to a folder of its own, such as skills/${folderFor(inside)}/SKILL.md.`
      : `The skill "${name}"${others === 0 ? ' lies' : ` and ${others} more lie`} inside the skill "${inside}"${folder === inside || folder === '' ? '' : ` of the folder "${folder}"`}, and Claude Code reads no skills in skills. Move it right under skills/, or give the file another name than SKILL.md.`,
  page: {
    why: 'A skill is a folder with one SKILL.md; what it needs lies beside it under other names. Programs look for skills right under skills/ and may pass over deeper ones, or list them apart from the skill they belong to.',
    sources: [docs.agentSkills, docs.plugins],
    example: {
      wrong: {
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
        'skills/prep/notes/SKILL.md': skill('notes', 'Sum up the notes.'),
      },
      right: {
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
        'skills/notes/SKILL.md': skill('notes', 'Sum up the notes.'),
      },
    },
  },
};

function folderFor(name: string): string {
  return /^[\w-]{1,64}$/.test(name) && name !== 'skills' ? name : 'NAME';
}

interface Args {
  name: string;
  inside: string;
  /** What the folder of the other is called. */
  folder: string;
  others: number;
  /** Its file lies right under skills/. */
  isAll: boolean;
}
