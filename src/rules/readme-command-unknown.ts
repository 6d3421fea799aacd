import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const readmeCommandUnknown: Rule<Args> = {
  severity: 'warning',
  title: 'README names a command or skill that is not there',
  message: ({ name, plugin }) =>
    `${plugin} has no command or skill "${name}". Correct the name, or remove it.`,
  page: {
    why: 'Who types a command that is not there gets nothing. Names are left behind when commands become skills or are renamed.',
    sources: [docs.skills],
    example: {
      wrong: {
        'README.md':
          '# Sales\n\n| Command | Description |\n| --- | --- |\n| `/prepare` | Prepares a call |\n',
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        'README.md':
          '# Sales\n\n| Command | Description |\n| --- | --- |\n| `/prep` | Prepares a call |\n',
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
};

interface Args {
  name: string;
  plugin: string;
}
