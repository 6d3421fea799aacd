import type { Rule } from './rule.ts';
import { docs, skill, table } from './shared/examples.ts';
import { gains } from './shared/text-examples.ts';

export const categoryLabelDiffers: Rule<Args> = {
  severity: 'info',
  title: 'Skill calls a category otherwise than the table',
  message: ({ name, expected, file }) =>
    expected === undefined
      ? `${file} defines no category "${name}". Add a row for it, or write one that is there.`
      : `The category "${name}" is called "${expected}" in ${file}. Write that here too, so that people find what is connected for it.`,
  page: {
    why: 'The table says what is connected for a category. A skill that calls the category otherwise leaves the reader to guess which row is meant.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'CONNECTORS.md': table('| Chat | `~~chat` | — | Acme Chat |'),
        'skills/prep/SKILL.md': skill('prep', gains('Communication')),
      },
      right: {
        'CONNECTORS.md': table('| Chat | `~~chat` | — | Acme Chat |'),
        'skills/prep/SKILL.md': skill('prep', gains('Chat')),
      },
    },
  },
};

interface Args {
  name: string;
  expected: string | undefined;
  file: string;
}
