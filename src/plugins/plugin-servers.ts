import { finding, type PluginFinding } from './findings.ts';
import type { Components, ServerSource } from './components.ts';
import type { Disk } from './disk.ts';
import { readFirst } from './read-first.ts';
import { mergeServers, readMcpFile } from './mcp-file.ts';
import { baseName, joinPath, resolvePath } from './path.ts';
import type { DeclaredServer } from './server.ts';
import type { Tree } from './tree.ts';

/** Reads the servers of a plugin in the order Claude Code merges them: its own file first, then the manifest's. */
export async function readPluginServers(
  disk: Disk,
  tree: Tree,
  root: string,
  serverFiles: readonly string[],
  declared: Components['servers'],
): Promise<PluginServers> {
  const findings: PluginFinding[] = [];
  const servers: DeclaredServer[] = [];
  const seen = new Set<string>();
  const readFile = async (path: string): Promise<string | null> => {
    const file = tree.file(path);
    if (file === null) return null;
    if (seen.has(file.real)) return '';
    seen.add(file.real);
    const text = await disk.read(file.real);
    if (text === null) return null;
    const read = readMcpFile(path, text);
    servers.push(...read.servers);
    findings.push(...read.findings);
    return text;
  };

  const file = serverFiles
    .map((path) => joinPath(root, path))
    .find((path) => tree.file(path) !== null);
  const text = file === undefined ? null : await readFile(file);
  for (const source of declared) {
    if (source.kind === 'inline') servers.push(...source.servers);
    else {
      const path = resolvePath(root, source.path);
      const isBundle = source.kind === 'bundle';
      if (isBundle) servers.push(bundleServer(source));
      if (isBundle && /^https?:/i.test(source.path)) continue;
      const isThere =
        path !== null && (isBundle ? tree.file(path) !== null : (await readFile(path)) !== null);
      if (!isThere) {
        const args = { path: source.path, field: 'mcpServers' };
        findings.push(finding('component-missing', source, args));
      }
    }
  }
  const read = readFirst('servers', mergeServers(servers), servers[0]?.file ?? root);
  return {
    servers: read.items,
    mcpFile: file === undefined || text === null || text === '' ? null : { file, text },
    findings: [...findings, ...read.findings],
  };
}

/** A bundle as a server: it is listed by its file name, and never fetched or opened. */
export function bundleServer(source: Extract<ServerSource, { kind: 'bundle' }>): DeclaredServer {
  const name = baseName(source.path.replace(/[?#].*/s, '')).replace(/\.[^.]*$/, '');
  return {
    name: name === '' ? source.path : name,
    type: null,
    transport: 'stdio',
    url: null,
    command: null,
    args: [],
    env: {},
    headers: {},
    oauth: null,
    headersHelper: null,
    cwd: null,
    title: null,
    description: null,
    bundle: source.path,
    state: 'ready',
    isSkipped: false,
    file: source.file,
    line: source.line,
    column: source.column,
    keys: {},
    raw: {},
    replacedServers: [],
  };
}

interface PluginServers {
  servers: DeclaredServer[];
  mcpFile: { file: string; text: string } | null;
  findings: PluginFinding[];
}
