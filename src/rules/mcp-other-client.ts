import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const mcpOtherClient: Rule<PluginFindings['mcp-other-client']> = {
  severity: 'error',
  title: 'Configuration is that of another client',
  message: ({ found, client = 'Claude Code', hasNoFile }) =>
    hasNoFile === true
      ? `${client} reads no file: servers are added to it one by one, by their addresses.`
      : `This is written for ${found}, not for ${client}, which reads none of its servers. Turn it from ${found}'s form into ${client}'s.`,
  page: {
    why: 'Clients write the same servers in different ways. One reads nothing of a file that is made for another.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json':
          '{\n  "mcp": {\n    "acme-crm": { "type": "remote", "url": "https://mcp.acme.example.com/crm" }\n  }\n}\n',
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
