import type { Rule } from './rule.ts';
import { crm, docs, mcp, table } from './shared/examples.ts';
import { crmRow } from './shared/table-examples.ts';

export const placeholderOfTools: Rule<Args> = {
  severity: 'info',
  title: 'Placeholders stand for the tools of one server',
  message: ({ name, others, server }) =>
    `"~~${name}"${others === 0 ? ' stands' : ` and ${others} more stand`} for tools of the server "${server}". A placeholder is for a category that another product can fill: name the tools themselves.`,
  page: {
    why: 'A placeholder stands for whichever product is connected for a category. Tools of one server are always the same: nothing can take their place, and no skill gains from the indirection.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'CONNECTORS.md':
          '| Category | Placeholder | Tools |\n| --- | --- | --- |\n| Accounts | `~~accounts` | `find_account`, `read_account` |\n',
      },
      right: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow) },
    },
  },
};

interface Args {
  name: string;
  others: number;
  server: string;
}
