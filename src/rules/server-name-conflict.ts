import type { Rule } from './rule.ts';
import { remote } from './shared/server-examples.ts';
import { docs } from './shared/examples.ts';

export const serverNameConflict: Rule<Args> = {
  severity: 'info',
  title: 'One address has several server names in a marketplace',
  message: ({ server, other, where }) =>
    `Unexpected name "${server}" of a server, expected one name for its address; ${where} calls it "${other}", so its tools have other names there.`,
  page: {
    why: 'The name of a server is part of the names of its tools. Permissions and texts that name a tool fit only one of the plugins.',
    sources: [docs.mcp],
    example: {
      wrong: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
        'support/.mcp.json': remote('team-wiki', 'https://wiki.example.com/mcp'),
      },
      right: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
        'support/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
      },
    },
  },
};

interface Args {
  server: string;
  other: string;
  where: string;
}
