import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { wordOfKind } from './shared/declarations.ts';
import { mcp, docs, crm } from './shared/examples.ts';

export const serverNotObject: Rule<PluginFindings['server-not-object']> = {
  severity: 'error',
  title: 'Server is no object',
  message: ({ server, found }) =>
    `"${server}" stands among the servers and is ${wordOfKind(found)}, not a server. Write an object with "type" and "url", or with "command"; move what is no server elsewhere.`,
  page: {
    why: 'An address alone does not say how to speak with the server. Claude Code leaves it out.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"acme-crm": "https://mcp.acme.example.com/crm"') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
