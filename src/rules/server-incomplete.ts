import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';

export const serverIncomplete: Rule<PluginFindings['server-incomplete']> = {
  severity: 'error',
  title: 'Server has neither address nor command',
  message: ({ server, missing }) =>
    `Unexpected server "${server}" without "${missing}", expected "type" and "url", or "command"; nothing can be started or reached.`,
  checkServer: ({ meant }) => {
    const { name, type, url, command, transport, raw } = meant;
    if (!isEntry(meant) || url !== null || 'command' in raw) return [];
    const missing = type === null || transport === 'stdio' ? 'command' : 'url';
    const isThere = missing === 'url' ? 'url' in raw : command !== null;
    return isThere ? [] : [{ key: '', args: { server: name, missing } }];
  },
  page: {
    why: 'A server is reached by an address or started by a command. An entry with neither is skipped.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"acme-crm": {\n  "type": "http"\n}') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
