import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { mcp, docs } from './shared/examples.ts';

export const serverValueType: Rule<PluginFindings['server-value-type']> = {
  severity: 'error',
  title: 'Value of a server is of another kind',
  message: ({ server, key, found, expected }) =>
    `Unexpected ${found} as "${key}" of server "${server}", expected ${expected === 'string' ? 'a' : 'an'} ${expected}.`,
  page: {
    why: 'Claude Code leaves out a server whose values it cannot read.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"local": {\n  "command": "node",\n  "args": "server.js"\n}') },
      right: {
        '.mcp.json': mcp(
          '"local": {\n  "command": "node",\n  "args": ["${CLAUDE_PLUGIN_ROOT}/server.js"]\n}',
        ),
      },
    },
  },
};
