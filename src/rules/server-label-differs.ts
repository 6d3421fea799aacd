import type { Rule } from './rule.ts';
import { crm, docs, mcp, table } from './shared/examples.ts';
import { crmRow } from './shared/table-examples.ts';

export const serverLabelDiffers: Rule<Args> = {
  severity: 'info',
  title: 'Table calls a server otherwise than its configuration',
  message: ({ name, server }) =>
    `The table says "${name}", but Claude lists the server and its tools as "${server}". Write the key beside the name, or rename the server.`,
  page: {
    why: 'Claude lists servers by their keys, and the names of tools start with them. Who reads another name in the table does not know which server it is.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(crm.replace('acme-crm', 'ac')), 'CONNECTORS.md': table(crmRow) },
      right: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow) },
    },
  },
};

interface Args {
  name: string;
  server: string;
}
