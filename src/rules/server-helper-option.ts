import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry } from './shared/server.ts';

export const serverHelperOption: Rule<Args> = {
  severity: 'error',
  title: 'Command for headers uses an option',
  message: ({ server }) =>
    `"headersHelper" of the server "${server}" uses \${user_config.…}, which Claude Code never fills in there and refuses the server for. Let the command read the value itself, or write the header under "headers", where options are filled in.`,
  checkServer: ({ meant }) =>
    isEntry(meant) && (meant.headersHelper ?? '').includes('${user_config.')
      ? [{ key: 'headersHelper', args: { server: meant.name } }]
      : [],
  page: {
    why: 'What people type would become part of a command line. Claude Code refuses that, whatever the value.',
    sources: [docs.mcp, docs.plugins],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "headersHelper": "acme-token ${user_config.team}"',
        ),
      },
      right: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "headersHelper": "acme-token"',
        ),
      },
    },
  },
};

interface Args {
  server: string;
}
