import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { crm, mcp } from './shared/examples.ts';

export const jsonKeyDuplicate: Rule<PluginFindings['json-key-duplicate']> = {
  severity: 'warning',
  title: 'Key occurs twice in one JSON object',
  message: ({ key }) =>
    `The key "${key}" stands twice; the last one counts and the other is lost. Remove or rename one.`,
  page: {
    why: 'Most JSON readers keep the last of two equal keys. The other is lost without a word.',
    sources: ['https://www.rfc-editor.org/rfc/rfc8259#section-4'],
    example: {
      wrong: { '.mcp.json': mcp(crm, crm) },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
