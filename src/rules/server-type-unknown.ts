import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const serverTypeUnknown: Rule<Args> = {
  severity: 'error',
  title: 'Type of a server is not known',
  message: ({ server, type, nearest }) =>
    `Unexpected type "${type}" of server "${server}", expected http, sse, ws or stdio; write "${nearest}".`,
  page: {
    why: 'Claude Code knows http (also written streamable-http), sse, ws and stdio. Other clients have words of their own, which it does not read.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(crm.replace('"http"', '"remote"')) },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

interface Args {
  server: string;
  type: string;
  nearest: string;
}
