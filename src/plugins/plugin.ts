import type { Place } from '../diagnostics/finding.ts';
import { finding, type PluginFinding } from './findings.ts';
import { readCategories, type PluginCategory } from './categories.ts';
import { mergeDetails, type Details, type PlacedDetails } from './details.ts';
import type { Disk } from './disk.ts';
import { frontmatterText, readFrontmatter, type Frontmatter } from './frontmatter.ts';
import { limits } from './limits.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { readMarketplace, type Entry } from './marketplace.ts';
import type { JsonFile } from '../diagnostics/json.ts';
import type { TextFile } from '../diagnostics/text.ts';
import type { PluginFormat } from './formats/format.ts';
import { formatsOf, manifestOf } from './formats/formats.ts';
import { findMisplaced } from './misplaced.ts';
import { baseName, folderOf, foldersAbove, joinPath, relativePath } from './path.ts';
import { readHookFiles } from './hook-files.ts';
import { findParts, parentSkill, type Parts } from './parts.ts';
import type { PlaceholderMatcher } from './placeholder.ts';
import { readPluginServers } from './plugin-servers.ts';
import { limitExceeded } from './read-first.ts';
import { readReadme, type Readme } from './readme.ts';
import type { Server } from './server.ts';
import { readPlaceholders, readSkill, type PlaceholderUse, type Skill } from './skill.ts';
import type { ExternalSource } from './source.ts';
import type { Tree, TreeFile } from './tree.ts';

/** Reads all of a plugin but its texts about connectors, which need every plugin's placeholders first. */
export async function readPluginFrame(
  disk: Disk,
  tree: Tree,
  root: string,
  { entry, lister }: Listing,
  folders: ReadonlySet<string>,
): Promise<PluginFrame> {
  const findings: PluginFinding[] = [];
  const formats = formatsOf(tree, root, lister);
  const [format] = formats;
  const manifestPath =
    (format && manifestOf(tree, root, format)) ?? joinPath(root, '.claude-plugin/plugin.json');
  const manifestFile = tree.file(manifestPath);
  const manifestText = manifestFile === null ? null : await disk.read(manifestFile.real);
  const read = manifestText === null ? null : readManifest(manifestPath, manifestText);
  const manifest = read?.manifest ?? null;
  findings.push(...(read?.findings ?? []));
  if (manifestFile === null && entry !== null) {
    findings.push(finding('manifest-missing', entry, { plugin: entry.name ?? root }));
  }
  if (manifest !== null && entry !== null && !entry.strict && entry.parts.length > 0) {
    findings.push(finding('entry-parts-conflict', entry, { plugin: entry.name ?? root }));
  }
  const ignored = entry?.parts.find(({ key }) => key === 'mcpServers');
  if (manifest !== null && entry?.strict === true && ignored !== undefined) {
    const args = { plugin: entry.name ?? root };
    findings.push(finding('entry-servers-ignored', placeOf(ignored), args));
  }

  const parts = findParts(tree, root, manifest, entry);
  findings.push(...parts.exceeded);
  for (const { path, ...place } of parts.missing) {
    findings.push(finding('component-missing', place, { path, field: undefined }));
  }
  const declared =
    manifest === null ? (entry?.components.servers ?? []) : manifest.components.servers;
  const serverFiles = format?.serverFiles ?? [];
  const servers = await readPluginServers(disk, tree, root, serverFiles, declared);
  findings.push(...servers.findings);

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
    ),
  );
  const markdown = listed.filter(({ path }) => /\.mdx?$/i.test(path));
  const files = await readTexts(disk, markdown, root, findings);

  const connectorsFile = findConnectorsFile(root, files);
  return {
    root,
    formats,
    entry,
    manifest,
    parts,
    files,
    paths: listed.map(({ path }) => path),
    realPaths: listed.map(({ real }) => real),
    connectorsFile,
    servers: servers.servers,
    hookFiles: hooks.files,
    mcpFile: servers.mcpFile,
    ownEntryDetails: await readOwnEntry(disk, tree, root),
    categories:
      connectorsFile === null ? [] : readCategories(connectorsFile.path, connectorsFile.text),
    findings,
  };
}

/** How a plugin is listed: its entry, and the agent whose marketplace it is in. */
interface Listing {
  entry: Entry | null;
  lister: PluginFormat | null;
}

/** Completes a plugin with its skills, commands, agents, README and placeholders. */
export function readPlugin(
  frame: PluginFrame,
  directory: string,
  matcher: PlaceholderMatcher,
): { plugin: Plugin; findings: PluginFinding[] } {
  const { root, entry, manifest, parts, files } = frame;
  const findings = [...frame.findings];
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const skills: Skill[] = [];
  const readAs = (path: string, kind: Skill['kind'], name?: string) => {
    const text = textOf.get(path);
    if (text === undefined) return;
    const read = readSkill(path, text, kind, matcher);
    skills.push(name === undefined ? read.skill : { ...read.skill, name, dirName: name });
    findings.push(...read.findings);
  };
  for (const { path } of parts.skills) readAs(path, 'skill');
  for (const { path, name } of parts.commands) readAs(path, 'command', name);
  const skillOf = new Map(parts.skills.toReversed().map(({ path }) => [folderOf(path), path]));
  for (const skill of skills)
    if (skill.kind === 'skill') skill.parent = parentSkill(skill.path, skillOf);
  for (const command of parts.inlineCommands) {
    const { skill } = readSkill(command.file, command.content, 'command', matcher);
    skills.push({
      ...atLine(skill, command.line),
      name: command.name,
      dirName: command.name,
      description: command.description ?? skill.description,
    });
  }

  const agents = parts.agents.flatMap(({ path }): Agent[] => {
    const text = textOf.get(path);
    if (text === undefined) return [];
    const front = readFrontmatter(path, text);
    findings.push(...front.findings);
    const name = frontmatterText(front.data.name) ?? baseName(path).replace(/\.md$/i, '');
    const { data, lines } = front;
    const description = frontmatterText(data.description);
    return [{ name, path, description, frontmatter: { data, lines } }];
  });

  const readme = files.find(
    ({ path }) => folderOf(path) === root && /^readme\.mdx?$/i.test(baseName(path)),
  );
  const connectorsPath = frame.connectorsFile?.path ?? null;
  const readAlready = new Map(skills.map((skill) => [skill.path, skill.placeholders]));
  const placeholders = files
    .filter(({ path }) => path !== connectorsPath)
    .flatMap(({ path, text }) =>
      (readAlready.get(path) ?? readPlaceholders(text, matcher)).map((use) => ({
        ...use,
        file: path,
      })),
    );

  const details = mergeDetails(entry?.details ?? null, manifest?.details ?? null);
  return {
    plugin: {
      ...details,
      name: manifest?.name ?? entry?.name ?? (root === '' ? directory : baseName(root)),
      entryName: entry?.name ?? null,
      manifestName: manifest?.name ?? null,
      category: entry?.category ?? null,
      tags: entry?.tags ?? [],
      path: root,
      source: 'local',
      formats: frame.formats,
      hasLanguageServer: hasLanguageServer(frame),
      external: null,
      entry: entry === null ? null : placeOf(entry),
      entryDetails: entry?.details ?? null,
      ownEntryDetails: frame.ownEntryDetails,
      manifestDetails: manifest?.details ?? null,
      manifestFile: manifest?.file ?? null,
      manifestJson: manifest?.json ?? null,
      hookFiles: frame.hookFiles,
      manifestPlace: manifest?.namePlace ?? null,
      servers: frame.servers,
      mcpFile: frame.mcpFile,
      categories: frame.categories,
      connectorsFile: connectorsPath,
      skills,
      agents,
      placeholders,
      readme: readme === undefined ? null : readReadme(readme.path, readme.text, matcher),
      files,
      paths: frame.paths,
    },
    findings,
  };
}

/** Whether it brings a server of the Language Server Protocol, which is no connector. */
function hasLanguageServer({ root, paths, entry, manifest }: PluginFrame): boolean {
  return (
    paths.includes(joinPath(root, '.lsp.json')) ||
    manifest?.hasLanguageServer === true ||
    entry?.parts.some(({ key }) => key === 'lspServers') === true
  );
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

/** The `CONNECTORS.md` of a plugin: at its root, else a translation there, else the nearest below. */
function findConnectorsFile(root: string, files: readonly TextFile[]): TextFile | null {
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
  return candidates.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))[0] ?? null;
}

/** What a marketplace file of the plugin's own says of it. */
async function readOwnEntry(disk: Disk, tree: Tree, root: string): Promise<PlacedDetails | null> {
  const path = joinPath(root, '.claude-plugin/marketplace.json');
  const file = root === '' ? null : tree.file(path);
  const text = file === null ? null : await disk.read(file.real);
  if (text === null) return null;
  const { entries } = readMarketplace(path, text).marketplace;
  const own = entries.find(
    ({ source }) => 'candidates' in source && source.candidates.includes(''),
  );
  return own?.details ?? null;
}

// The text of an inline command stands in one line of JSON.
function atLine(skill: Skill, line: number): Skill {
  return {
    ...skill,
    line,
    connectors: skill.connectors.map((use) => ({ ...use, line })),
    placeholders: skill.placeholders.map((use) => ({ ...use, line, column: 1 })),
    standalone: skill.standalone.map((statement) => ({ ...statement, line })),
    requires: skill.requires.map((requirement) => ({ ...requirement, line })),
  };
}

/** Copies a place out of what else an object holds. */
export function placeOf({ file, line, column }: Place): Place {
  return { file, line, column };
}

/** What is read of a plugin before the placeholders of all plugins are known. */
export interface PluginFrame {
  root: string;
  formats: PluginFormat[];
  entry: Entry | null;
  manifest: Manifest | null;
  parts: Parts;
  files: TextFile[];
  paths: string[];
  /** Where each path really lies. */
  realPaths: string[];
  connectorsFile: TextFile | null;
  servers: Server[];
  hookFiles: JsonFile[];
  mcpFile: { file: string; text: string } | null;
  ownEntryDetails: PlacedDetails | null;
  categories: PluginCategory[];
  findings: PluginFinding[];
}

/** A plugin as it lies on disk, or as its marketplace entry describes it. */
export interface Plugin extends Details {
  name: string;
  entryName: string | null;
  manifestName: string | null;
  category: string | null;
  tags: string[];
  /** Relative to the directory read, '' for the directory itself; null for external entries. */
  path: string | null;
  source: 'local' | 'external' | 'missing';
  /** The agents that it is made for. */
  formats: PluginFormat[];
  /** It brings a server of the Language Server Protocol. */
  hasLanguageServer: boolean;
  external: ExternalSource | null;
  /** Where the marketplace names it. */
  entry: Place | null;
  entryDetails: PlacedDetails | null;
  /** What a marketplace file inside the plugin says of it. */
  ownEntryDetails: PlacedDetails | null;
  manifestDetails: PlacedDetails | null;
  manifestFile: string | null;
  /** The manifest as it is written. */
  manifestJson: JsonFile | null;
  /** The files of its hooks that are there. */
  hookFiles: JsonFile[];
  /** Where the manifest has its name. */
  manifestPlace: Place | null;
  servers: Server[];
  /** The `.mcp.json` as written. */
  mcpFile: { file: string; text: string } | null;
  categories: PluginCategory[];
  connectorsFile: string | null;
  skills: Skill[];
  agents: Agent[];
  /** Every placeholder in the plugin's Markdown outside `CONNECTORS.md`. */
  placeholders: (PlaceholderUse & { file: string })[];
  readme: Readme | null;
  /** All Markdown files, for findMentions. */
  files: TextFile[];
  /** The paths of all its files. */
  paths: string[];
}

export interface Agent {
  name: string;
  path: string;
  description: string | null;
  frontmatter: Frontmatter;
}
