import { finding, type PluginFinding } from './findings.ts';
import { baseName, foldersAbove, folderOf, joinPath, relativePath } from './path.ts';
import { isSampleFolder } from './sample-folder.ts';
import type { TreeFile } from './tree.ts';

/**
 * Finds the skills that lie too deep: Claude Code looks for skills right below skills/ and below the folders
 * that a plugin lists, and no deeper. What lies inside another skill is told by another rule, and what has the
 * name of a command is there as that: such copies are made for agents that know no commands. One finding for each
 * folder that holds such skills, and with them the paths of all that Claude Code does not look for.
 */
export function findDeepSkills(
  root: string,
  skills: readonly TreeFile[],
  listed: readonly string[],
  commands: readonly TreeFile[],
  hasManifest: boolean,
): { unread: string[]; findings: PluginFinding[] } {
  const start = joinPath(root, 'skills');
  const searched = new Set([start, ...listed]);
  const folders = new Set(skills.map(({ path }) => folderOf(path)));
  const commandNames = new Set(commands.map(({ path }) => baseName(path).replace(/\.md$/i, '')));
  const unread = skills.filter(({ path }) => {
    const folder = folderOf(path);
    return !searched.has(folder) && !searched.has(folderOf(folder));
  });
  const deep = unread.filter(({ path }) => {
    const folder = folderOf(path);
    const isInSkill = foldersAbove(folder).some((above) => folders.has(above));
    const isCommand = commandNames.has(baseName(folder));
    return !isInSkill && !isCommand && !isSampleFolder(relativePath(root, folder));
  });
  const byFolder = Map.groupBy(deep, ({ path }) => folderOf(folderOf(path)));
  const findings = [...byFolder].flatMap(([folder, [first, ...others]]) => {
    if (first === undefined) return [];
    const name = relativePath(folder, folderOf(first.path));
    const args = {
      name,
      folder: relativePath(root, folder),
      others: others.length,
      hasList: listed.length > 0,
      hasManifest,
    };
    return [finding('skill-too-deep', { file: first.path, line: 1, column: 1 }, args)];
  });
  return { unread: unread.map(({ path }) => path), findings };
}
