import type { Rule } from './rule.ts';
import { chat, crm, docs, mcp, skill } from './shared/examples.ts';
import { gains } from './shared/text-examples.ts';

export const connectorUnwired: Rule<Args> = {
  severity: 'info',
  title: 'Skill works with a product that the plugin does not connect',
  message: ({ name, plugin }) =>
    `Nothing in ${plugin} tells how to connect "${name}". Add its server, or a row for it in a table of connectors.`,
  page: {
    why: 'A skill that works with a product helps only those who have it connected. Where neither the configuration nor a table names it, people do not learn that they could.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'skills/prep/SKILL.md': skill('prep', gains('Acme Chat')),
      },
      right: {
        '.mcp.json': mcp(crm, chat),
        'skills/prep/SKILL.md': skill('prep', gains('Acme Chat')),
      },
    },
  },
};

interface Args {
  name: string;
  plugin: string;
}
