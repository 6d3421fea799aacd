import type { Components, PathReference } from './components.ts';
import { findDeepSkills } from './deep-skills.ts';
import type { MarketplaceEntry } from './marketplace.ts';
import type { PluginFinding } from './findings.ts';
import type { LimitedKind } from './limits.ts';
import type { Manifest } from './manifest.ts';
import {
  baseName,
  folderOf,
  foldersAbove,
  isInside,
  joinPath,
  relativePath,
  resolvePath,
} from './path.ts';
import { readFirst } from './read-first.ts';
import { isSampleFolder } from './sample-folder.ts';
import type { Tree, TreeFile } from './tree.ts';

/**
 * Finds the files of a plugin's parts: in the default folders, and where its manifest and its entry
 * say. References that lead nowhere come back for a finding.
 */
export function findParts(
  tree: Tree,
  root: string,
  manifest: Manifest | null,
  entry: MarketplaceEntry | null,
): Parts {
  const missing: PathReference[] = [];
  const declared = (key: 'skills' | 'commands' | 'agents'): PathReference[] | null => {
    const lists = [manifest?.components[key], entry?.components[key]].filter(
      (list) => list !== null && list !== undefined,
    );
    return lists.length === 0 ? null : firstOfEach(root, lists.flat());
  };
  const folders = new Map<unknown, Set<string>>();
  const inPlugin = (reference: PathReference, pick: (file: TreeFile) => boolean): TreeFile[] => {
    const path = resolvePath(root, reference.path);
    const file = path === null ? null : tree.file(path);
    if (file !== null) return [file];
    if (path === null || !tree.isFolder(path)) {
      missing.push(reference);
      return [];
    }
    // Many references to one folder, or to those inside it, find its files once.
    const seen = folders.get(pick) ?? new Set();
    const folder = tree.real(path);
    if ([folder, ...foldersAbove(folder)].some((each) => seen.has(each))) return [];
    folders.set(pick, seen.add(folder));
    return tree.under(path).filter(pick);
  };
  const inFolder = (name: string, pick: (file: TreeFile) => boolean) =>
    tree.under(joinPath(root, name)).filter(pick);

  const entrySkills = entry?.components.skills ?? null;
  const onlyListed = entrySkills !== null && root === '';
  const skillReferences = declared('skills');
  const listedSkills = onlyListed ? entrySkills : (skillReferences ?? []);
  const skills = [
    ...(onlyListed ? [] : inFolder('skills', isSkill)),
    ...listedSkills.flatMap((reference) => inPlugin(reference, isSkill)),
  ];
  const skillsInFolders = uniqueFiles(skills);
  const atRoot = tree.under(root).filter((file) => isSkill(file) && folderOf(file.path) === root);
  // One at the root is all there is of skills, or is passed over.
  const hasFolder = tree.isFolder(joinPath(root, 'skills'));
  if (skills.length === 0 && skillReferences === null && !hasFolder) {
    skills.push(...atRoot);
    if (skills.length > 0)
      skills.push(
        ...tree.under(root).filter((file) => isSkill(file) && !isPartFolder(root, file.path)),
      );
  }

  const commandReferences = declared('commands');
  const commands: CommandFile[] =
    commandReferences === null && !hasInline(manifest?.components, entry?.components)
      ? inFolder('commands', isMarkdown).map((file) => ({ ...file, name: nestedName(root, file) }))
      : (commandReferences ?? []).flatMap((reference) =>
          inPlugin(reference, isMarkdown).map((file) => ({ ...file, name: reference.name })),
        );
  const deepSkills = findDeepSkills(
    root,
    skillsInFolders,
    foldersOf(tree, root, listedSkills),
    commands,
    manifest !== null || entry !== null,
  );
  const agents =
    declared('agents')?.flatMap((reference) => inPlugin(reference, isMarkdown)) ??
    inFolder('agents', isMarkdown);
  const exceeded: PluginFinding[] = [];
  const first = <File extends TreeFile>(what: LimitedKind, files: readonly File[]): File[] => {
    const all = uniqueFiles(files);
    const read = readFirst(what, all, all[0]?.path ?? root);
    exceeded.push(...read.findings);
    return read.items;
  };
  return {
    skills: first('skills', skills),
    skillsBesideRoot:
      skills.length > 0 || skillReferences !== null
        ? []
        : tree
            .under(root)
            .filter(
              (file) =>
                isSkill(file) &&
                folderOf(folderOf(file.path)) === root &&
                folderOf(file.path) !== root &&
                !isPartFolder(root, file.path) &&
                !isSampleFolder(relativePath(root, folderOf(file.path))),
            ),
    skillAtRoot: atRoot.find(({ path }) => !skills.some((each) => each.path === path)) ?? null,
    commands: first('commands', commands),
    agents: first('agents', agents),
    missing,
    unreadSkills: deepSkills.unread,
    findings: [...deepSkills.findings, ...exceeded],
    inlineCommands: [
      ...(manifest?.components.inlineCommands ?? []),
      ...(entry?.components.inlineCommands ?? []),
    ],
  };
}

/** The folders that references lead to; that of a file where one names a file. */
function foldersOf(tree: Tree, root: string, references: readonly PathReference[]): string[] {
  return references.flatMap(({ path }) => {
    const resolved = resolvePath(root, path);
    if (resolved === null) return [];
    return tree.file(resolved) === null ? [resolved] : [folderOf(resolved)];
  });
}

/** References without those that were there before, outer folders before those inside them. */
function firstOfEach(root: string, references: readonly PathReference[]): PathReference[] {
  const byPath = new Map<string, PathReference>();
  for (const each of references) {
    const key = `${each.path}\n${each.name ?? ''}`;
    if (!byPath.has(key)) byPath.set(key, each);
  }
  const lengths = new Map(
    [...byPath.values()].map((each) => [each, resolvePath(root, each.path)?.length ?? 0]),
  );
  return [...lengths.keys()].sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0));
}

/** A command below a folder of `commands/` has the folder in its name: `tasks/setup.md` is `tasks:setup`. */
function nestedName(root: string, { path }: TreeFile): string | undefined {
  const parts = relativePath(joinPath(root, 'commands'), path)
    .replace(/\.[^.]*$/, '')
    .split('/');
  return parts.length > 1 ? parts.join(':') : undefined;
}

/** The path of the nearest skill whose folder holds this one, from a map of folders to their skills. */
export function parentSkill(path: string, skillOf: ReadonlyMap<string, string>): string | null {
  const above = foldersAbove(folderOf(path)).find((folder) => skillOf.has(folder));
  return above === undefined ? null : (skillOf.get(above) ?? null);
}

function isSkill({ path }: TreeFile): boolean {
  return baseName(path).toLowerCase() === 'skill.md';
}

function isMarkdown({ path }: TreeFile): boolean {
  const name = baseName(path).toLowerCase();
  return name.endsWith('.md') && name !== 'readme.md' && name !== 'skill.md';
}

function isPartFolder(root: string, path: string): boolean {
  return ['commands', 'agents', 'hooks'].some((name) => isInside(path, joinPath(root, name)));
}

function hasInline(...components: (Components | undefined)[]): boolean {
  return components.some((component) => (component?.inlineCommands.length ?? 0) > 0);
}

function uniqueFiles<File extends TreeFile>(files: readonly File[]): File[] {
  const byReal = new Map<string, File>();
  for (const file of files) if (!byReal.has(file.real)) byReal.set(file.real, file);
  return [...byReal.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

export interface Parts {
  skills: TreeFile[];
  /** Skills in folders right below the root of a plugin that has no others: Claude Code does not look there. */
  skillsBesideRoot: TreeFile[];
  /** A skill at the root of a plugin that has a folder of skills: Claude Code 2.1.332 passes over it. */
  skillAtRoot: TreeFile | null;
  commands: CommandFile[];
  agents: TreeFile[];
  missing: PathReference[];
  /** The paths of skills that lie where Claude Code does not look. */
  unreadSkills: string[];
  /** Where there are more of a kind than are read, and skills that are not found. */
  findings: PluginFinding[];
  inlineCommands: Components['inlineCommands'];
}

/** A command, and the name that a map of commands gives to it. */
interface CommandFile extends TreeFile {
  name?: string | undefined;
}
