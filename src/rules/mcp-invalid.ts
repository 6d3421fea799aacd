import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const mcpInvalid: Rule<PluginFindings['mcp-invalid']> = {
  severity: 'error',
  title: 'MCP configuration breaks the format',
  message: ({ problem }) => problem,
  page: {
    why: 'Claude Code leaves out a server that it cannot read, and a file that is no JSON altogether.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"acme-crm": "https://mcp.acme.example.com/crm"') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
