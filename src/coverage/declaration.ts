import { member, nodeValue } from '../diagnostics/json.ts';
import { codex } from '../plugins/formats/codex.ts';
import { resolvePath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { DeclaredServer } from '../plugins/server.ts';

/** How a plugin declares each of its servers: Claude Code reads all the ways together, other programs some. */
export function declarationsOf(plugin: Plugin): (server: DeclaredServer) => Declaration {
  const { mcpFile, manifestFile, manifestJson, path, formats, servers, entryServers } = plugin;
  const value = member(manifestJson?.root, 'mcpServers');
  const named = value?.type === 'string' ? String(value.value) : '';
  const namedFile = named.startsWith('./') ? resolvePath(path ?? '', named) : null;
  const manifest = manifestFile === null ? 'none' : (forms[value?.type ?? ''] ?? 'silent');
  const isOfCodex = codex.manifests.some((each) => manifestFile?.endsWith(each));
  const isOfEntry = ({ file }: DeclaredServer) => manifestFile === null && file !== mcpFile?.file;
  const hasEntry = servers.some(isOfEntry);
  return (server) => ({
    manifest,
    hasFile: mcpFile !== null,
    hasEntry,
    isBarePath: [entryServers, nodeValue(value)].flat().some(isBarePath),
    isListInEntry: Array.isArray(entryServers),
    hasOtherManifest: !isOfCodex && formats.includes(codex),
    isInFile: server.file === mcpFile?.file,
    isInManifest: server.file === manifestFile,
    isNamed: server.file === namedFile,
    isOfEntry: isOfEntry(server),
  });
}

/** Whether a path lacks the "./" without which Claude Code refuses what declares it. */
function isBarePath(value: unknown): boolean {
  return typeof value === 'string' && !/^(?:\.\/|https?:)/i.test(value);
}

/** Whether Codex reads a server, as tried with 0.171.0; undefined where it goes by a manifest of its own. */
export function readByCodex(declared: Declaration): boolean | undefined {
  const { manifest, hasEntry, hasOtherManifest, isInFile, isInManifest, isNamed } = declared;
  const goesByEntry = hasEntry && !declared.isListInEntry && !declared.isBarePath;
  if (hasOtherManifest) return isInFile ? true : undefined;
  if (manifest === 'servers') return isInManifest;
  if (manifest === 'path') return isNamed;
  return manifest === 'none' && goesByEntry ? !isInFile : isInFile;
}

/** Whether Copilot CLI reads a server, as tried with 1.0.102. */
export function readByCopilot({ manifest, hasFile, isInFile, isOfEntry }: Declaration): boolean {
  return hasFile ? isInFile : manifest !== 'list' || isOfEntry;
}

const forms: Readonly<Record<string, Declaration['manifest']>> = {
  object: 'servers',
  string: 'path',
  array: 'list',
};

/** Where a server of a plugin stands, and where else the plugin may say that servers are. */
export interface Declaration {
  /** What `mcpServers` of its manifest is; `silent` where it has no such key. */
  manifest: 'servers' | 'path' | 'list' | 'silent' | 'none';
  /** There is an `.mcp.json`. */
  hasFile: boolean;
  /** There is no manifest, and its entry in the marketplace declares servers. */
  hasEntry: boolean;
  /** A path of servers, in the manifest or in the entry, does not start with "./". */
  isBarePath: boolean;
  /** The entry in the marketplace has a list of servers. */
  isListInEntry: boolean;
  /** Codex has a manifest of its own there, which was not read. */
  hasOtherManifest: boolean;
  isInFile: boolean;
  isInManifest: boolean;
  /** It stands in the file that the manifest names. */
  isNamed: boolean;
  isOfEntry: boolean;
}
