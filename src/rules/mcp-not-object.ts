import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { mcp, docs, crm } from './shared/examples.ts';

export const mcpNotObject: Rule<PluginFindings['mcp-not-object']> = {
  severity: 'error',
  title: 'MCP configuration has no map of servers',
  message: ({ found, expected }) =>
    `Unexpected ${found}, expected ${expected === 'file' ? 'an object with "mcpServers"' : 'an object of servers by name'}.`,
  page: {
    why: 'Claude Code reads the servers from a map by their names. From anything else it reads none.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': '{\n  "mcpServers": []\n}\n' },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
