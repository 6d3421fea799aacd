import type { Rule } from './rule.ts';
import { chat, crm, docs, mcp } from './shared/examples.ts';

export const readmeServerMissing: Rule<Args> = {
  severity: 'warning',
  title: 'README leaves out a server',
  message: ({ servers, plugin }) =>
    `The list of the connectors of ${plugin} leaves out ${servers}. Add what is missing, or say that the list is a choice.`,
  page: {
    why: 'A server that the list of included connections leaves out still asks people to sign in, and nobody told them what for. Lists that say "such as" or "and more" are left alone, and so is a server that the README names elsewhere.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm, chat),
        'README.md': '# Sales\n\n**Included MCP connections:**\n\n- CRM (Acme CRM) for accounts\n',
      },
      right: {
        '.mcp.json': mcp(crm, chat),
        'README.md':
          '# Sales\n\n**Included MCP connections:**\n\n- CRM (Acme CRM) for accounts\n- Chat (Acme Chat) for threads\n',
      },
    },
  },
};

interface Args {
  servers: string;
  plugin: string;
}
