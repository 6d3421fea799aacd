import type { PluginFindings } from '../plugins/findings.ts';
import { valueAt } from '../protocol/data.ts';
import { isRecord } from '../protocol/record.ts';
import type { Rule } from './rule.ts';
import { mcp, docs, crm } from './shared/examples.ts';

export const serverOutsideWrapper: Rule<PluginFindings['server-outside-wrapper']> = {
  severity: 'warning',
  title: 'Server stands beside the map of servers',
  message: ({ server, client = 'Claude Code', key = 'mcpServers' }) =>
    `The server "${server}" stands beside "${key}", where ${client} does not load it. Move it inside.`,
  fixFile: ({ server }, { root, data }) => {
    const [own = []] = root ?? [];
    const held = valueAt(data, [server]);
    const there = valueAt(data, own);
    if (held === undefined || !isRecord(there) || Object.hasOwn(there, server)) return undefined;
    return {
      label: `Move "${server}" inside`,
      edits: [
        { kind: 'remove', path: [server] },
        { kind: 'set', path: [...own, server], value: held },
      ],
    };
  },
  page: {
    why: 'Where a file has the key of its servers, a client looks for them nowhere else, and says nothing of what stands beside it.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': `{\n  "mcpServers": {},\n  ${crm}\n}\n` },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
