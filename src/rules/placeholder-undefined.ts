import type { Rule } from './rule.ts';
import { docs, skill, table } from './shared/examples.ts';
import { chatRow, crmRow, prep } from './shared/table-examples.ts';

export const placeholderUndefined: Rule<Args> = {
  severity: 'warning',
  title: 'Placeholder is not defined',
  message: ({ name, file, nearest }) =>
    `${file} does not define "~~${name}".` +
    (nearest === undefined
      ? ' Add a row for it.'
      : ` Did you mean "~~${nearest}"? Else add a row for it.`),
  page: {
    why: 'A skill writes ~~name where it means whichever tool of a category is there. Without a row of that name neither Claude nor the reader can tell which tools that are. Names of products and such as ~~your-team-channel are left alone: they are to be replaced when the plugin is adapted.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'CONNECTORS.md': table(crmRow),
        [prep]: skill('prep', 'If ~~CRM is connected, look in ~~chat as well.'),
      },
      right: {
        'CONNECTORS.md': table(crmRow, chatRow),
        [prep]: skill('prep', 'If ~~CRM is connected, look in ~~chat as well.'),
      },
    },
  },
};

interface Args {
  name: string;
  file: string;
  nearest: string | undefined;
}
