import { claude } from './formats/claude.ts';
import { isInFolder, manifestOf, pluginFormats } from './formats/formats.ts';
import type { MarketplaceEntry, Marketplace } from './marketplace.ts';
import { baseName, folderOf, foldersAbove, resolvePath } from './path.ts';
import { isSampleFolder, isTestFolder, sampleFolders } from './sample-folder.ts';
import type { Tree } from './tree.ts';

/**
 * Finds the plugins of a directory: the sources of its marketplace, folders with a manifest, and
 * folders laid out like a plugin. Copies for other programs and plugins inside plugins do not count.
 */
export function findPluginRoots(tree: Tree, marketplace: Marketplace | null): PluginRoots {
  const listed = (marketplace?.entries ?? []).map((entry) => ({
    entry,
    path: localPath(tree, entry),
  }));
  const roots = new Set<string>();
  for (const { entry } of listed) {
    const own = ownFolder(tree, entry, marketplace);
    if (own !== null) roots.add(tree.real(own));
  }
  for (const { path } of listed) if (path !== null) roots.add(tree.real(path));

  const holding = new Set([...roots].flatMap(withAbove));
  const found: string[] = [];
  const add = (folder: string) => {
    roots.add(folder);
    for (const each of withAbove(folder)) holding.add(each);
    found.push(folder);
  };
  for (const folder of manifestFolders(tree.files)) {
    if (isNoPlugin(tree, folder, marketplace)) continue;
    const inside = foldersAbove(folder).some(
      (above) => roots.has(above) && (above !== '' || innerFolders.has(folder.split('/')[0] ?? '')),
    );
    if (!roots.has(folder) && !isHidden(folder) && !inside) add(folder);
  }
  for (const folder of layoutFolders(tree.files)) {
    // At the root of a marketplace these are the project's own files.
    if (folder === '' && marketplace !== null) continue;
    const inside = foldersAbove(folder).some((above) => roots.has(above));
    const isLeftOut = isHidden(folder) || isSampleFolder(folder) || isOfOtherProgram(tree, folder);
    if (!holding.has(folder) && !inside && !isLeftOut) add(folder);
  }
  return { listed, unlisted: found.sort() };
}

/** Whether a folder says by a file of its own that it is an extension of a program that reads no plugins. */
function isOfOtherProgram(tree: Tree, folder: string): boolean {
  return otherPrograms.some((name) => folder !== '' && tree.file(`${folder}/${name}`) !== null);
}

/** Whether a manifest that no marketplace lists makes no plugin of its folder. */
function isNoPlugin(tree: Tree, folder: string, marketplace: Marketplace | null): boolean {
  if (marketplace === null) return isTestFolder(folder);
  // At the root, another agent's manifest stands for the whole of it.
  if (folder === '') return tree.file(claudeManifest) === null;
  // There lie patterns to copy, and what is tried with.
  return isSampleFolder(folder);
}

/** The folder of this directory that an entry names by the address of the marketplace's own repository. */
export function ownFolder(
  tree: Tree,
  { name, source }: MarketplaceEntry,
  marketplace: Marketplace | null,
): string | null {
  if ('candidates' in source) return null;
  const own = repositoryKey(marketplace?.repository ?? null);
  const meant = repositoryKey(source.url ?? source.repo);
  if (own === null || own !== meant) return null;
  const folder = resolvePath('', source.path ?? '.') ?? '';
  const places = source.path === null ? ['', name ?? '', `plugins/${name ?? ''}`] : [folder];
  return places.find((place) => isPluginFolder(tree, place)) ?? null;
}

function withAbove(folder: string): string[] {
  return [folder, ...foldersAbove(folder)];
}

function isPluginFolder(tree: Tree, folder: string): boolean {
  return pluginFormats.some((format) => manifestOf(tree, folder, format) !== undefined);
}

/** `owner/name` of an address, however it is written. */
function repositoryKey(address: string | null): string | null {
  const path = address?.trim().replace(/^(?:git\+)?(?:https?|ssh|git):\/\/|^git@/i, '');
  const parts = path?.replace(/(?:\.git)?\/?$/, '').split(/[/:]/);
  return parts === undefined || parts.length < 2 ? null : parts.slice(-2).join('/').toLowerCase();
}

/** The folder of this directory that an entry names; null for sources elsewhere or nowhere. */
function localPath(tree: Tree, { source }: MarketplaceEntry): string | null {
  if (!('candidates' in source)) return null;
  return source.candidates.find((candidate) => tree.isFolder(candidate)) ?? null;
}

/** Folders with a manifest for any agent, outermost first. */
function manifestFolders(files: readonly string[]): string[] {
  const manifests = pluginFormats.flatMap((format) => format.manifests.filter(isInFolder));
  const folders = files.flatMap((file) => {
    const path = manifests.find((each) => file === each || file.endsWith(`/${each}`));
    return path === undefined ? [] : file.slice(0, -path.length).replace(/\/$/, '');
  });
  return [...new Set(folders)].sort(byDepth);
}

/** Folders without a manifest that hold what a plugin holds, outermost first. */
function layoutFolders(files: readonly string[]): string[] {
  const folders = new Set<string>();
  const skills = new Set(files.flatMap((file) => (isSkill(file) ? folderOf(file) : [])));
  // What a skill has in a folder called agents or commands are its own texts.
  const isOfSkill = (folder: string) =>
    withAbove(folder).some((each) => skills.has(each) && skillsOwner(each) !== each);
  for (const file of files) {
    const name = baseName(file);
    const folder = folderOf(file);
    if (name === '.mcp.json') folders.add(folder);
    else if (isSkill(file)) folders.add(skillsOwner(folder));
    else if (name.endsWith('.md') && /(?:^|\/)(?:commands|agents)$/.test(folder)) {
      const owner = folderOf(folder);
      if (!isOfSkill(owner)) folders.add(owner);
    }
  }
  return [...folders].sort(byDepth);
}

function isSkill(file: string): boolean {
  return baseName(file).toLowerCase() === 'skill.md';
}

/** The folder above the outermost `skills/` of a skill, or the folder of a skill that lies alone. */
function skillsOwner(folder: string): string {
  const segments = folder.split('/');
  const at = segments.indexOf('skills');
  return at === -1 ? folder : segments.slice(0, at).join('/');
}

function isHidden(folder: string): boolean {
  return folder.split('/').some((segment) => segment.startsWith('.') && segment.length > 1);
}

function byDepth(a: string, b: string): number {
  return depth(a) - depth(b) || (a < b ? -1 : 1);
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}

// Gemini CLI and opencode have commands, agents and skills of their own.
const otherPrograms = ['gemini-extension.json', 'opencode.json', 'opencode.jsonc'];

const [claudeManifest = ''] = claude.manifests;

// Inside a plugin at the root of the directory, these hold its parts, not other plugins.
const innerFolders = new Set([
  'skills',
  'commands',
  'agents',
  'hooks',
  'scripts',
  ...sampleFolders,
]);

export interface PluginRoots {
  /** Every entry of the marketplace, in order, with its folder. */
  listed: { entry: MarketplaceEntry; path: string | null }[];
  /** Folders of plugins that no entry names. */
  unlisted: string[];
}
