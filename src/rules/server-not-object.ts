import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { mcp, docs, crm } from './shared/examples.ts';

export const serverNotObject: Rule<PluginFindings['server-not-object']> = {
  severity: 'error',
  title: 'Server is no object',
  message: ({ server, found }) =>
    `Unexpected ${found} as server "${server}", expected an object with "type" and "url" or "command".`,
  page: {
    why: 'An address alone does not say how to speak with the server. Claude Code leaves it out.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"acme-crm": "https://mcp.acme.example.com/crm"') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
