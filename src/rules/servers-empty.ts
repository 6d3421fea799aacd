import { members, parseJson } from '../diagnostics/json.ts';
import { readMcpFile } from '../plugins/mcp-file.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { toldOnce, type More } from './shared/told-once.ts';
import { standsForAnyPlugin } from './shared/any-plugin.ts';
import { docs, table } from './shared/examples.ts';

export const serversEmpty: Rule<Args | undefined> = {
  severity: 'info',
  title: 'MCP configuration without servers',
  message: (told) =>
    told?.isBeside
      ? 'The configuration has no server; what else it holds stays as it is.'
      : told?.others === undefined
        ? 'The configuration has no server. Remove the file if none is to come.'
        : `The configuration has no server, nor have those of ${told.others} more plugins. Remove the files where none is to come.`,
  checkMarketplace: ({ coverages }) => {
    const files = new Set(coverages.flatMap(({ plugin }) => emptyFile(plugin) ?? []));
    return toldOnce([...files].map((file) => ({ at: { file, line: 1, column: 1 }, args: {} })));
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

function emptyFile({ source, mcpFile, servers, name }: Plugin): string | undefined {
  if (source !== 'local' || mcpFile === null || servers.length > 0) return undefined;
  // One that is to be copied and given a name gets its servers then.
  if (standsForAnyPlugin(name)) return undefined;
  const { file, text } = mcpFile;
  // What is wrong with the file is said already, and may be why no server was found.
  if (readMcpFile(file, text).findings.length > 0) return undefined;
  // What else the file holds is what it is there for.
  const keys = members(parseJson(file, text).root).map(([key]) => key);
  return keys.some((key) => key !== 'mcpServers' && !key.startsWith('$')) ? undefined : file;
}

interface Args extends More {
  /** Whether something else stands in the file. */
  isBeside?: true;
}
