import type { Rule } from './rule.ts';
import { docs, skill, table } from './shared/examples.ts';
import { quoteSome } from './shared/name-some.ts';
import { chatRow, crmRow, prep } from './shared/table-examples.ts';

export const placeholderUnused: Rule<Args> = {
  severity: 'info',
  title: 'Placeholder is never used',
  message: ({ names }) =>
    `No skill or command uses ${quoteSome(
      names.map((name) => `~~${name}`),
      'or',
    )}. ${
      names.length === 1
        ? 'Write it where the category is meant, or remove the row.'
        : 'Write them where the categories are meant, or remove their rows.'
    }`,
  page: {
    why: 'A category that no text uses has no effect: whatever is connected for it, no skill asks for it.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'CONNECTORS.md': table(crmRow, chatRow),
        [prep]: skill('prep', 'If ~~CRM is connected, read the account.'),
      },
      right: {
        'CONNECTORS.md': table(crmRow),
        [prep]: skill('prep', 'If ~~CRM is connected, read the account.'),
      },
    },
  },
};

interface Args {
  /** Those of the whole plugin. */
  names: readonly string[];
}
