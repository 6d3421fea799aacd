import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { member, members } from '../../diagnostics/json.ts';
import { joinPath } from '../../plugins/path.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';

/** The text in which servers are swapped: the plugin's `.mcp.json` as written, else one made of its servers. */
export function readConfiguration({ plugin, servers }: PluginCoverage): Configuration {
  const { mcpFile } = plugin;
  const own = servers.filter(({ server }) => server.bundle === null).map(({ server }) => server);
  const elsewhere = [...new Set(own.map(({ file }) => file))].filter(
    (file) => file !== mcpFile?.file,
  );
  const text = mcpFile?.text ?? '';
  const path = elsewhere.length === 0 ? serverPath(text) : undefined;
  if (mcpFile !== null && path !== undefined) {
    return { file: mcpFile.file, text, path, madeOf: [] };
  }
  const map = Object.fromEntries(own.map(({ name, raw }) => [name, raw]));
  return {
    file: mcpFile?.file ?? joinPath(plugin.path ?? '', '.mcp.json'),
    text: `${JSON.stringify({ mcpServers: map }, null, 2)}\n`,
    path: ['mcpServers'],
    madeOf: [...(mcpFile === null ? [] : [mcpFile.file]), ...elsewhere],
  };
}

/** The keys under which servers lie in a text; undefined where it cannot be edited. */
export function serverPath(text: string): string[] | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  if (root?.type !== 'object' || errors.length > 0) return undefined;
  const wrapped = member(root, 'mcpServers');
  if (wrapped !== undefined) return wrapped.type === 'object' ? ['mcpServers'] : undefined;
  const servers = member(root, 'servers');
  if (servers?.type === 'object' && !isServer(servers)) return ['servers'];
  return members(root).some(([, , value]) => isServer(value)) ? [] : ['mcpServers'];
}

function isServer(node: Node): boolean {
  return members(node).some(
    ([key, , value]) => ['command', 'url', 'type'].includes(key) && value.type === 'string',
  );
}

/** A text with servers, and where they are in it. */
export interface Configuration {
  /** Relative to the directory of the marketplace. */
  file: string;
  text: string;
  path: string[];
  /** The files whose servers were put together; empty where the text is that of the file. */
  madeOf: string[];
}
