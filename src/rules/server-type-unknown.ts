import { nearest as nearestOf } from '../catalog/nearest.ts';
import { declaredTypes } from '../protocol/transport.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';

export const serverTypeUnknown: Rule<Args> = {
  severity: 'error',
  title: 'Type of a server is not known',
  message: ({ server, type, nearest }) =>
    `Unexpected type "${type}" of server "${server}", expected http, sse, ws or stdio; write "${nearest}".`,
  checkServer: ({ meant }) => {
    const { name, type, url, transport } = meant;
    if (!isEntry(meant) || type === null || transport !== null) return [];
    const known = nearestOf(type.trim(), declaredTypes);
    const nearest = known ?? (url === null ? 'stdio' : 'http');
    return [{ key: 'type', args: { server: name, type, nearest } }];
  },
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
