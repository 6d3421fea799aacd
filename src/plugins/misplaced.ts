import { finding, type PluginFinding } from './findings.ts';
import { isInside, joinPath, relativePath } from './path.ts';

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
