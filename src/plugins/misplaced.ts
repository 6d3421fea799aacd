import { finding, type PluginFinding } from './findings.ts';
import type { Parts } from './parts.ts';
import { baseName, isInside, joinPath, relativePath } from './path.ts';
import type { Skill } from './skill.ts';

/**
 * Parts of a plugin that lie beside its manifest, where Claude Code does not look unless the manifest names them: one
 * finding a part.
 */
export function findMisplaced(
  root: string,
  paths: readonly string[],
  named: readonly string[],
): PluginFinding[] {
  const inner = joinPath(root, '.claude-plugin');
  const firsts = new Map<string, string>();
  for (const path of paths) {
    if (named.some((each) => path === each || isInside(path, each))) continue;
    const part = isInside(path, inner) ? misplaced.exec(relativePath(inner, path))?.[0] : undefined;
    if (part !== undefined && !firsts.has(part)) firsts.set(part, path);
  }
  return [...firsts].map(([part, file]) =>
    finding('part-misplaced', { file, line: 1, column: 1 }, { part }),
  );
}

const misplaced = /^(?:(?:skills|commands|agents|hooks)(?=\/)|\.(?:mcp|lsp)\.json$)/;

/**
 * Skills at the root of a plugin, or in folders right below it, where Claude Code 2.1.332 does not look: the one
 * where the plugin has a folder of skills, the others where it is installed and has none.
 */
export function findSkillsAtRoot(
  root: string,
  { skillAtRoot, skillsBesideRoot }: Parts,
  skills: readonly Skill[],
  textOf: ReadonlyMap<string, string>,
  isListed: boolean,
): PluginFinding[] {
  const [first, ...others] = skillsBesideRoot;
  if (first !== undefined && isListed && skills.length === 0) {
    const args = { part: relativePath(root, first.path), others: others.length };
    return [finding('part-misplaced', { file: first.path, line: 1, column: 1 }, args)];
  }
  // A copy of one that is read loses nothing.
  const text = skillAtRoot === null ? undefined : textOf.get(skillAtRoot.path);
  if (skillAtRoot === null || skills.some(({ path }) => textOf.get(path) === text)) return [];
  const args = { part: baseName(skillAtRoot.path), isSkillAtRoot: true } as const;
  return [finding('part-misplaced', { file: skillAtRoot.path, line: 1, column: 1 }, args)];
}
