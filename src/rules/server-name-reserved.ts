import type { Rule } from './rule.ts';
import { remote } from './shared/server-examples.ts';
import { docs } from './shared/examples.ts';

export const serverNameReserved: Rule<Args> = {
  severity: 'error',
  title: 'Name of a server is reserved',
  message: ({ server }) =>
    `Unexpected server name "${server}", expected a name of your own; Claude Code keeps this one for itself and skips the server. Rename it.`,
  page: {
    why: 'Claude Code has servers of its own by the names workspace, claude-in-chrome, computer-use, Claude Preview and Claude Browser. It skips any other of that name.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('workspace', 'https://mcp.example.com/mcp') },
      right: { '.mcp.json': remote('team-workspace', 'https://mcp.example.com/mcp') },
    },
  },
};

interface Args {
  server: string;
}
