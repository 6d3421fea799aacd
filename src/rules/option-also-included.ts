import type { Rule } from './rule.ts';
import { crm, docs, mcp, table } from './shared/examples.ts';
import { crmRow } from './shared/table-examples.ts';

export const optionAlsoIncluded: Rule<Args> = {
  severity: 'info',
  title: 'Tool is both included and another option',
  message: ({ name, included, isSameRow }) =>
    isSameRow
      ? `"${name}" stands among the other options and as included in the same row. Remove it from the other options.`
      : `"${name}" stands among the other options, and ${included} has it as included, so it is there for this row too. Move it to the included servers of this row.`,
  page: {
    why: 'The column of other options says what can take the place of an included server. A tool that is in both columns leaves open whether it is there.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'CONNECTORS.md': table(crmRow, '| Chat | `~~chat` | — | Acme CRM |'),
      },
      right: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow) },
    },
  },
};

interface Args {
  name: string;
  included: string;
  isSameRow: boolean;
}
