import type { Rule } from './rule.ts';
import { chat, crm, docs, mcp, table } from './shared/examples.ts';
import { chatRow, crmRow } from './shared/table-examples.ts';

export const serverUndocumented: Rule<Args> = {
  severity: 'warning',
  title: 'Table leaves out a server',
  message: ({ server, file }) =>
    `No table names the server "${server}". Add it in ${file} to the included servers of its category.`,
  page: {
    why: 'A server that no table names still asks people to sign in. They do not learn what it is for, nor what could take its place.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: { '.mcp.json': mcp(crm, chat), 'CONNECTORS.md': table(crmRow) },
      right: { '.mcp.json': mcp(crm, chat), 'CONNECTORS.md': table(crmRow, chatRow) },
    },
  },
};

interface Args {
  server: string;
  file: string;
}
