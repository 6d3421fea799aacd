import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const mcpFlat: Rule<PluginFindings['mcp-flat']> = {
  severity: 'info',
  title: 'MCP configuration has no mcpServers wrapper',
  message: ({ client, key = 'mcpServers', readsPlugins = true }) =>
    client === undefined
      ? `The servers stand at the top of the file. Claude Code reads them there in a plugin; in a project, and for most other programs, they have to stand under "${key}". Put them there.`
      : `The servers stand at the top of the file, where ${client} does not look for them${readsPlugins ? ', except in the .mcp.json of a plugin' : ''}. Put them under "${key}".`,
  fixFile: (_, { root, isFlat }) => {
    const [keys] = root ?? [];
    if (!isFlat || keys === undefined) return undefined;
    return { label: `Write them under "${keys.join('.')}"`, edits: [{ kind: 'wrap', path: keys }] };
  },
  page: {
    why: 'Claude Code reads servers at the top level of a plugin’s file too. Other clients and most tools look under "mcpServers" only.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': `{\n  ${crm.replaceAll('\n', '\n  ')}\n}\n` },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
