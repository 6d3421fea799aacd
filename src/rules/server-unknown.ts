import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry } from './shared/server.ts';

export const serverUnknown: Rule<Args> = {
  severity: 'info',
  title: 'Server is not in the catalog',
  message: ({ server }) =>
    `The catalog knows no connector for the server "${server}", by address or name. Add an entry, so that people find out what it is.`,
  checkServer: ({ server, isReplaced, connector }) =>
    !isReplaced && isEntry(server) && connector === undefined
      ? [{ key: '', args: { server: server.name } }]
      : [],
  page: {
    why: 'The catalog can say nothing about a server that it does not know: not how people sign in, not what it writes, not what can take its place.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('our-own', 'https://mcp.example.com/mcp') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

interface Args {
  server: string;
}
