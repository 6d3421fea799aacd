import type { Rule } from './rule.ts';
import { chat, crm, docs, mcp, table } from './shared/examples.ts';
import { chatRow, crmRow } from './shared/table-examples.ts';

export const connectorsFileMissing: Rule<Args> = {
  severity: 'info',
  title: 'Plugin with several servers has no CONNECTORS.md',
  message: ({ plugin }) =>
    `"${plugin}" has servers and no CONNECTORS.md. Add one with a table of what is included and what can take its place.`,
  page: {
    why: 'A CONNECTORS.md says for each category what is included, by which placeholder skills name it, and what can take its place. Without it people have to guess from the configuration.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: { '.mcp.json': mcp(crm, chat) },
      right: { '.mcp.json': mcp(crm, chat), 'CONNECTORS.md': table(crmRow, chatRow) },
    },
  },
};

interface Args {
  plugin: string;
}
