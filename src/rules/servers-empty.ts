import { readMcpFile } from '../plugins/mcp-file.ts';
import type { Rule } from './rule.ts';
import { standsForAnyPlugin } from './shared/any-plugin.ts';
import { docs, table } from './shared/examples.ts';

export const serversEmpty: Rule<{ isBeside: true } | undefined> = {
  severity: 'info',
  title: 'MCP configuration without servers',
  message: (told) =>
    told?.isBeside
      ? 'The configuration has no server; what else it holds stays as it is.'
      : 'The configuration has no server. Remove the file if none is to come.',
  checkPlugin: ({ plugin: { source, mcpFile, servers, name } }) => {
    if (source !== 'local' || mcpFile === null || servers.length > 0) return [];
    // One that is to be copied and given a name gets its servers then.
    if (standsForAnyPlugin(name)) return [];
    const { file, text } = mcpFile;
    // What is wrong with the file is said already, and may be why no server was found.
    if (readMcpFile(file, text).findings.length > 0) return [];
    return [{ at: { file, line: 1, column: 1 }, args: undefined }];
  },
  page: {
    why: 'A configuration without servers does nothing, and makes readers look for what is missing.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': '{\n  "mcpServers": {}\n}\n' },
      right: { 'CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |') },
    },
  },
};
