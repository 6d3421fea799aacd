import type { Rule } from './rule.ts';
import { docs, skill, table } from './shared/examples.ts';
import { gains } from './shared/text-examples.ts';

export const categoryLabelDiffers: Rule<Args> = {
  severity: 'info',
  title: 'Skill calls a category otherwise than the table',
  message: ({ name, expected, file }) =>
    `Unexpected category "${name}", expected ` +
    (expected === undefined
      ? `one that ${file} defines; add a row for it, or write another.`
      : `"${expected}" as in ${file}; write that, so that people find what is connected for it.`),
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
