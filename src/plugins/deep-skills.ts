import { finding, type PluginFinding } from './findings.ts';
import { foldersAbove, folderOf, joinPath, relativePath } from './path.ts';
import { isSampleFolder } from './sample-folder.ts';
import type { TreeFile } from './tree.ts';

/**
 * Finds the skills that lie too deep: Claude Code looks for skills right below skills/ and below the folders
 * that a plugin lists, and no deeper. What lies inside another skill is told by another rule. One finding for
 * each folder that holds such skills.
 */
export function findDeepSkills(
  root: string,
  skills: readonly TreeFile[],
  listed: readonly string[],
): PluginFinding[] {
  const start = joinPath(root, 'skills');
  const searched = new Set([start, ...listed]);
  const folders = new Set(skills.map(({ path }) => folderOf(path)));
  const deep = skills.filter(({ path }) => {
    const folder = folderOf(path);
    const isFound = searched.has(folder) || searched.has(folderOf(folder));
    const isInSkill = foldersAbove(folder).some((above) => folders.has(above));
    return !isFound && !isInSkill && !isSampleFolder(relativePath(root, folder));
  });
  const byFolder = Map.groupBy(deep, ({ path }) => folderOf(folderOf(path)));
  return [...byFolder].flatMap(([folder, [first, ...others]]) => {
    if (first === undefined) return [];
    const name = relativePath(folder, folderOf(first.path));
    const args = {
      name,
      folder: relativePath(root, folder),
      others: others.length,
      hasList: listed.length > 0,
    };
    return [finding('skill-too-deep', { file: first.path, line: 1, column: 1 }, args)];
  });
}
