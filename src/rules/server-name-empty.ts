import type { Rule } from './rule.ts';
import { mcp, docs, crm } from './shared/examples.ts';

export const serverNameEmpty: Rule<undefined> = {
  severity: 'warning',
  title: 'Server has an empty name',
  message: () => 'The server has no name. Give it one of letters, digits, "-" and "_".',
  checkServer: ({ server: { name, bundle }, client }) =>
    // It is said to be refused.
    client.abilities.startedNames === undefined && bundle === null && name.trim() === ''
      ? [{ key: '', args: undefined }]
      : [],
  page: {
    why: 'The name stands before each tool of the server, and people see it when they are asked.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(crm.replace('acme-crm', '')) },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
