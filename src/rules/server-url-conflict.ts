import type { Rule } from './rule.ts';
import { remote } from './shared/server-examples.ts';
import { docs } from './shared/examples.ts';

export const serverUrlConflict: Rule<Args> = {
  severity: 'error',
  title: 'One server has several addresses in a marketplace',
  message: ({ server, url, other, where }) =>
    `Unexpected address ${url} of server "${server}", expected one address for it in the whole marketplace; ${where} has ${other}. Two addresses are two connections and two sign-ins.`,
  page: {
    why: 'Claude Code takes servers for the same when their addresses are the same. Two spellings are two connections, two sign-ins and twice the tools for people who install both plugins.',
    sources: [docs.mcp, 'https://github.com/anthropics/claude-code/issues/39511'],
    example: {
      wrong: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com'),
        'support/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
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
  url: string;
  other: string;
  where: string;
}
