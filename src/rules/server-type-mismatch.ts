import type { Rule } from './rule.ts';
import { remote } from './shared/server-examples.ts';
import { docs, mcp } from './shared/examples.ts';

export const serverTypeMismatch: Rule<Args> = {
  severity: 'error',
  title: 'Type and address of a server disagree',
  message: ({ server, type, reason, mend }) =>
    `Unexpected type "${type}" of server "${server}", expected the type of its address: ${reason}. ${mend}.`,
  page: {
    why: 'A client speaks the transport that the type names. A server that speaks another one answers with an error, whatever the address looks like. The rule compares with the catalog; where the catalog does not know the address, a path that ends in /sse is a warning.',
    sources: [docs.mcp, docs.transports],
    example: {
      wrong: { '.mcp.json': remote('acme-feed', 'https://mcp.acme.example.com/feed') },
      right: {
        '.mcp.json': mcp(
          '"acme-feed": {\n  "type": "sse",\n  "url": "https://mcp.acme.example.com/feed"\n}',
        ),
      },
    },
  },
};

interface Args {
  server: string;
  type: string;
  reason: string;
  mend: string;
}
