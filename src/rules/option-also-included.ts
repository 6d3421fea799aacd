import type { Rule } from './rule.ts';
import { crm, docs, mcp, table } from './shared/examples.ts';
import { crmRow } from './shared/table-examples.ts';

export const optionAlsoIncluded: Rule<Args> = {
  severity: 'info',
  title: 'Tool is both included and another option',
  message: ({ name, included }) =>
    `"${name}" stands among the other options, and ${included} has it as included. Remove it from one of them.`,
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
}
