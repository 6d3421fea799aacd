import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const readmeCountDiffers: Rule<Args> = {
  severity: 'warning',
  title: 'README counts other servers than there are',
  message: ({ statement, count }) =>
    `The README counts ${statement} MCP servers, the plugin has ${count}. Correct the number.`,
  page: {
    why: 'A number that is wrong shows that the text was written for another state of the plugin: one of the servers it tells of is gone, or a new one is not told of.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'README.md': '# Sales\n\nThis plugin includes 2 MCP servers.\n',
      },
      right: {
        '.mcp.json': mcp(crm),
        'README.md': '# Sales\n\nThis plugin includes 1 MCP server.\n',
      },
    },
  },
};

interface Args {
  statement: string;
  count: string;
}
