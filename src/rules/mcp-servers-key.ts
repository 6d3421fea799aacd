import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const mcpServersKey: Rule<PluginFindings['mcp-servers-key']> = {
  severity: 'error',
  title: 'MCP configuration in the shape of another client',
  message: () =>
    'The servers stand under "servers", as VS Code has them, and Claude Code loads none of them. Call the key "mcpServers".',
  fixFile: () => ({
    label: 'Rename the key to "mcpServers"',
    edits: [{ kind: 'rename', path: ['servers'], name: 'mcpServers' }],
  }),
  page: {
    why: 'VS Code has its servers under "servers". Claude Code looks under "mcpServers" and finds none.',
    sources: [docs.mcp, 'https://code.visualstudio.com/docs/agents/reference/mcp-configuration'],
    example: {
      wrong: { '.mcp.json': mcp(crm).replace('mcpServers', 'servers') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
