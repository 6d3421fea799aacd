import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const readmeFieldMissing: Rule<Args> = {
  severity: 'warning',
  title: 'README describes a field that is not there',
  message: ({ field, file }) =>
    `The README tells of a field "${field}", which ${file} does not have. Add it there, or remove what the README says of it.`,
  page: {
    why: 'Who adapts the plugin looks for the field in the file and does not find it. What it would say has to be guessed.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'README.md':
          '# Sales\n\nEdit `.mcp.json`. The `recommendedCategories` field lists what else helps.\n',
      },
      right: {
        '.mcp.json': mcp(crm),
        'README.md': '# Sales\n\nEdit `.mcp.json`. The `mcpServers` field lists what is there.\n',
      },
    },
  },
};

interface Args {
  field: string;
  file: string;
}
