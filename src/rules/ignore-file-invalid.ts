import type { IgnoreFindings } from '../diagnostics/ignores.ts';
import type { Rule } from './rule.ts';
import { mcp, crm } from './shared/examples.ts';
import { how } from './shared/ignore-examples.ts';

export const ignoreFileInvalid: Rule<IgnoreFindings['ignore-file-invalid']> = {
  severity: 'error',
  title: 'File of ignored findings cannot be read',
  message: ({ found }) =>
    `The file cannot be read (${found}). Write \`{ "ignore": [{ "rule", "file", "reason" }] }\`.`,
  page: {
    why: 'Nothing is ignored by a file that cannot be read, and nobody should think that it is.',
    sources: [how],
    example: {
      wrong: { '.catalog-check.json': '{ "ignore": {} }\n', '.mcp.json': mcp(crm) },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
