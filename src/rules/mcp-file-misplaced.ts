import { textsMember } from '../diagnostics/json.ts';
import { readMcpFile } from '../plugins/mcp-file.ts';
import { joinPath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const mcpFileMisplaced: Rule<Args> = {
  severity: 'warning',
  title: 'Servers lie where Claude Code does not look',
  message: ({ path }) =>
    `The servers lie in ${path} alone, where Claude Code does not look, so the plugin has none. Put them into .mcp.json at the root of the plugin, or name this file in the manifest: "mcpServers": "./${path}".`,
  checkPlugin: ({ plugin }) => {
    const { path: root, paths, manifestJson } = plugin;
    if (plugin.source !== 'local' || root === null) return [];
    // Nobody installs a folder inside a project that no manifest or entry calls a plugin.
    if (root !== '' && plugin.entry === null && plugin.manifestFile === null) return [];
    if (plugin.servers.length > 0 || !isReadInVain(plugin)) return [];
    const named = textsMember(manifestJson?.root, 'mcpServers').map((each) =>
      each.replace('./', ''),
    );
    return places.flatMap((path) => {
      const file = joinPath(root, path);
      const isLost = paths.includes(file) && !named.includes(path);
      return isLost ? [{ at: { file, line: 1, column: 1 }, args: { path } }] : [];
    });
  },
  page: {
    why: 'Claude Code reads .mcp.json with a dot at the root of a plugin, and what the manifest names. Other programs read mcp.json, some of them beside their own manifest.',
    sources: [docs.plugins, docs.mcp],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n', 'mcp.json': mcp(crm) },
      right: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n', '.mcp.json': mcp(crm) },
    },
  },
};

/** Whether Claude Code finds no server where it looks, though what lies there is right. */
function isReadInVain({ mcpFile, paths, path }: Plugin): boolean {
  if (!paths.includes(joinPath(path ?? '', '.mcp.json'))) return true;
  return mcpFile !== null && readMcpFile(mcpFile.file, mcpFile.text).findings.length === 0;
}

const places = ['mcp.json', '.claude-plugin/mcp.json'];

interface Args {
  path: string;
}
