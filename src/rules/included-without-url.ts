import type { Rule } from './rule.ts';
import { docs, issue, mcp, table } from './shared/examples.ts';
import { crmRow } from './shared/table-examples.ts';

export const includedWithoutUrl: Rule<Args> = {
  severity: 'info',
  title: 'Table calls a server included that has no address',
  message: ({ name, where }) =>
    `The table says that "${name}" is included, but its server has no address yet (${where}). Give it one, or mark the name with \\* and a footnote "Placeholder: URL not yet configured".`,
  page: {
    why: 'A server with an empty address connects to nothing. A table that lists it as included needs the footnote that says so; the public plugins write it as \\* and "Placeholder".',
    sources: [issue(933), docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp('"acme-crm": {\n  "type": "http",\n  "url": ""\n}'),
        'CONNECTORS.md': table(crmRow),
      },
      right: {
        '.mcp.json': mcp('"acme-crm": {\n  "type": "http",\n  "url": ""\n}'),
        'CONNECTORS.md': `${table('| CRM | `~~CRM` | Acme CRM\\* | Other CRM |')}\n\\* Placeholder: URL not yet configured\n`,
      },
    },
  },
};

interface Args {
  name: string;
  where: string;
}
