import type { Rule } from './rule.ts';
import { docs, table } from './shared/examples.ts';

export const serversEmpty: Rule<undefined> = {
  severity: 'info',
  title: 'MCP configuration without servers',
  message: () =>
    'Unexpected configuration without a server, expected at least one; remove the file if none is to come.',
  page: {
    why: 'A configuration without servers does nothing, and makes readers look for what is missing.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': '{\n  "mcpServers": {}\n}\n' },
      right: { 'CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |') },
    },
  },
};
