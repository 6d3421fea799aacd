import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const mcpOtherClient: Rule<Args> = {
  severity: 'error',
  title: 'Configuration is that of another client',
  message: ({ found, client }) =>
    `This is written for ${found}, not for ${client}. Choose ${found} above and turn it into ${client}'s.`,
  page: {
    why: 'Clients write the same servers in different ways. One reads nothing of a file that is made for another.',
    sources: [docs.mcp],
  },
};

interface Args {
  found: string;
  client: string;
}
