import { placeOf } from './plugin.ts';
import { readBuildTexts } from './build-texts.ts';
import { finding, type PluginFinding } from './findings.ts';
import { readCategories, type PluginCategory } from './categories.ts';
import type { Components } from './components.ts';
import type { PlacedDetails } from './details.ts';
import type { Disk } from './disk.ts';
import { limits } from './limits.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { conflictingParts, type MarketplaceEntry } from './marketplace.ts';
import type { JsonFile } from '../diagnostics/json.ts';
import type { TextFile } from '../diagnostics/text.ts';
import type { PluginFormat } from './formats/format.ts';
import { formatsOf, manifestOf } from './formats/formats.ts';
import { wordPattern } from './languages/languages.ts';
import { readLoose } from './loose-manifest.ts';
import { readOwnEntry } from './own-entry.ts';
import { findMisplaced } from './misplaced.ts';
import { baseName, folderOf, foldersAbove, joinPath, relativePath, resolvePath } from './path.ts';
import { readHookFiles } from './hook-files.ts';
import { findParts, type Parts } from './parts.ts';
import { readPluginServers } from './plugin-servers.ts';
import { limitExceeded } from './read-first.ts';
import type { DeclaredServer } from './server.ts';
import type { Tree, TreeFile } from './tree.ts';

/** Reads all of a plugin but its texts about connectors, which need every plugin's placeholders first. */
export async function readPluginDraft(
  disk: Disk,
  tree: Tree,
  root: string,
  { entry, lister }: Listing,
  folders: ReadonlySet<string>,
): Promise<PluginDraft> {
  const findings: PluginFinding[] = [];
  const formats = formatsOf(tree, root, lister);
  const [format] = formats;
  const manifestPath =
    (format && manifestOf(tree, root, format, format === lister)) ??
    joinPath(root, '.claude-plugin/plugin.json');
  const manifestFile = tree.file(manifestPath);
  const manifestText = manifestFile === null ? null : await disk.read(manifestFile.real);
  const read = manifestText === null ? null : readManifest(manifestPath, manifestText);
  const manifest = read?.manifest ?? null;
  findings.push(...(read?.findings ?? []));
  const loose = manifest === null && entry !== null ? await readLoose(disk, tree, root) : null;
  findings.push(...(loose?.findings ?? []));
  if (manifest !== null && entry !== null && !entry.strict && conflictingParts(entry).length > 0) {
    findings.push(finding('entry-parts-conflict', entry, { plugin: entry.name ?? root }));
  }
  const parts = findParts(tree, root, manifest, entry);
  findings.push(...parts.findings);
  for (const { path, ...place } of parts.missing) {
    findings.push(finding('component-missing', place, { path, field: undefined }));
  }
  const declared =
    manifest === null ? (entry?.components.servers ?? []) : manifest.components.servers;
  const serverFiles = format?.serverFiles ?? [];
  const servers = await readPluginServers(disk, tree, root, serverFiles, declared);
  findings.push(...servers.findings);
  const ignored = entry?.parts.find(({ key }) => key === 'mcpServers');
  if (manifest !== null && entry?.strict === true && ignored !== undefined) {
    const loaded = filesOf(root, declared).concat(servers.mcpFile?.file ?? []);
    if (!isLoadedAnyway(root, entry.components.servers, loaded)) {
      const args = { plugin: entry.name ?? root };
      findings.push(finding('entry-servers-ignored', placeOf(ignored), args));
    }
  }

  const hooks = await readHookFiles(disk, tree, root, manifest?.json.root);
  findings.push(...hooks.findings);
  // What lies in a plugin inside this one is its own.
  const listed = tree
    .under(root)
    .filter(
      ({ path }) =>
        foldersAbove(path).find((folder) => folder === root || folders.has(folder)) === root,
    );
  findings.push(
    ...findMisplaced(
      root,
      listed.map(({ path }) => path),
      namedPaths(root, manifest),
    ),
  );
  const markdown = listed.filter(({ path }) => /\.mdx?$/i.test(path));
  const files = await readTexts(disk, markdown, root, findings);

  const [connectorsFile = null, ...otherTables] = findConnectorsFiles(root, files);
  const connectorsFolder = folderOf(connectorsFile?.path ?? root);
  const translatedTables = otherTables.filter(({ path }) => folderOf(path) === connectorsFolder);
  return {
    root,
    formats,
    folderFormats: [...formats],
    entry,
    manifest,
    looseManifest: loose?.manifest.json ?? null,
    parts,
    files,
    paths: [...new Set([...listed.map(({ path }) => path), ...tree.linked(root)])],
    realPaths: listed.map(({ real }) => real),
    connectorsFile,
    translatedTables: translatedTables.map(({ path }) => path),
    servers: servers.servers,
    hookFiles: hooks.files,
    buildTexts: await readBuildTexts(disk, tree, {
      root,
      servers: servers.servers,
      manifestFile: manifest?.file ?? null,
      hookFiles: hooks.files,
    }),
    mcpFile: servers.mcpFile,
    ownEntryDetails: await readOwnEntry(disk, tree, root, findings),
    categories:
      connectorsFile === null ? [] : readCategories(connectorsFile.path, connectorsFile.text),
    translatedPlaceholders: translatedTables
      .flatMap(({ path, text }) => readCategories(path, text))
      .flatMap(({ placeholder }) => placeholder ?? []),
    findings,
  };
}

function filesOf(root: string, sources: Components['servers']): string[] {
  return sources.flatMap((source) =>
    source.kind === 'file' ? (resolvePath(root, source.path) ?? []) : [],
  );
}

/** Whether an entry names nothing but files of servers that the plugin loads without it. */
function isLoadedAnyway(
  root: string,
  sources: Components['servers'],
  loaded: readonly string[],
): boolean {
  const files = filesOf(root, sources);
  return (
    files.length > 0 &&
    files.length === sources.length &&
    files.every((file) => loaded.includes(file))
  );
}

/** How a plugin is listed: its entry, and the agent whose marketplace it is in. */
interface Listing {
  entry: MarketplaceEntry | null;
  lister: PluginFormat | null;
}

/** Reads files a batch at a time, so that a large plugin does not run out of file handles. */
async function readTexts(
  disk: Disk,
  files: readonly TreeFile[],
  root: string,
  findings: PluginFinding[],
): Promise<TextFile[]> {
  const texts: TextFile[] = [];
  let length = 0;
  for (let at = 0; at < files.length; at += batch) {
    const read = files
      .slice(at, at + batch)
      .map(async ({ path, real }) => ({ path, text: await disk.read(real) }));
    for (const { path, text } of await Promise.all(read)) {
      if (text === null) continue;
      length += text.length;
      if (length > limits.text) {
        findings.push(limitExceeded('text', length, root));
        return texts;
      }
      texts.push({ path, text });
    }
  }
  return texts;
}

const batch = 64;

/** The `CONNECTORS.md` of a plugin: at its root, else a translation there, else the nearest below; then the others. */
function findConnectorsFiles(root: string, files: readonly TextFile[]): TextFile[] {
  const rank = ({ path }: TextFile) => {
    const below = relativePath(root, path).split('/').length - 1;
    const exact = /^connectors\.md$/i.test(baseName(path)) ? 0 : 1;
    return below * 2 + exact;
  };
  const candidates = files.filter(({ path }) => {
    const atRoot = folderOf(path) === root;
    const named = atRoot ? /^connectors(?:[._-][\w-]+)?\.md$/i : /^connectors\.md$/i;
    return named.test(baseName(path)) && !/(?:^|\/)skills\//.test(relativePath(root, path));
  });
  const named = candidates.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  if (named.length > 0) return named;
  // One may be called REFERENCE.md: its title and its table say what it is.
  return files.filter(
    ({ path, text }) =>
      folderOf(path) === root && titledConnectors.test(text) && /^\|.*`~~/m.test(text),
  );
}

const titledConnectors = wordPattern(
  'connectorNoun',
  String.raw`^#\s+`,
  String.raw`\p{L}{0,3}[^\S\n]*\n`,
);

/** What is read of a plugin before the placeholders of all plugins are known. */
export interface PluginDraft {
  root: string;
  formats: PluginFormat[];
  folderFormats: PluginFormat[];
  entry: MarketplaceEntry | null;
  manifest: Manifest | null;
  looseManifest: JsonFile | null;
  parts: Parts;
  files: TextFile[];
  paths: string[];
  /** Where each path really lies. */
  realPaths: string[];
  connectorsFile: TextFile | null;
  /** The same table in other languages, beside it. */
  translatedTables: string[];
  translatedPlaceholders: string[];
  servers: DeclaredServer[];
  hookFiles: JsonFile[];
  buildTexts: TextFile[];
  mcpFile: { file: string; text: string } | null;
  ownEntryDetails: PlacedDetails | null;
  categories: PluginCategory[];
  findings: PluginFinding[];
}

/** The folders and files that a manifest names for its skills, agents and commands. */
function namedPaths(root: string, manifest: Manifest | null): string[] {
  const { skills, agents, commands } = manifest?.components ?? {};
  return [skills, agents, commands].flatMap((each) =>
    (each ?? []).flatMap(({ path }) => resolvePath(root, path) ?? []),
  );
}
