import type { Rule } from './rule.ts';
import { remote } from './shared/server-examples.ts';
import { crm, docs, issue, mcp } from './shared/examples.ts';

export const serverUrlEmpty: Rule<Args> = {
  severity: 'warning',
  title: 'Server has no address',
  message: ({ server, next }) =>
    `Unexpected empty "url" of server "${server}", expected its address; ${next}.`,
  page: {
    why: 'An empty address is allowed: since version 2.1.208 Claude Code shows the server as not configured and stays quiet. But nothing tells the reader what to do next, and a table that calls it included is wrong.',
    sources: [docs.mcp, issue(933)],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', '') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

interface Args {
  server: string;
  next: string;
}
