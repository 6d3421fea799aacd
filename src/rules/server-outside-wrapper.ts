import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { mcp, docs, crm } from './shared/examples.ts';

export const serverOutsideWrapper: Rule<PluginFindings['server-outside-wrapper']> = {
  severity: 'warning',
  title: 'Server stands beside the map of servers',
  message: ({ server }) =>
    `The server "${server}" stands beside "mcpServers", where Claude Code does not load it. Move it inside.`,
  page: {
    why: 'Where a file has "mcpServers", Claude Code reads nothing else of it.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': `{\n  "mcpServers": {},\n  ${crm}\n}\n` },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
