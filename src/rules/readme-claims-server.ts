import type { Rule } from './rule.ts';
import { crm, issue, mcp } from './shared/examples.ts';

export const readmeClaimsServer: Rule<Args> = {
  severity: 'warning',
  title: 'README names a server that is not there',
  message: ({ name, plugin }) =>
    `The README calls "${name}" a connector of ${plugin}, which has no server of that name or address. Add the server, or correct the README.`,
  page: {
    why: 'The README is what people read before they install. Each connector that it names as included must be in the configuration.',
    sources: [issue(933)],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'README.md':
          '# Sales\n\n**Included MCP connections:**\n\n- CRM (Acme CRM) for accounts\n- Chat (Acme Chat) for threads\n',
      },
      right: {
        '.mcp.json': mcp(crm),
        'README.md': '# Sales\n\n**Included MCP connections:**\n\n- CRM (Acme CRM) for accounts\n',
      },
    },
  },
};

interface Args {
  name: string;
  plugin: string;
}
