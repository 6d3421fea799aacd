import type { Disk } from './disk.ts';
import { readManifest } from './manifest.ts';
import { joinPath } from './path.ts';
import type { Tree } from './tree.ts';

/**
 * Reads a `plugin.json` outside of `.claude-plugin/`: where that has none, Claude Code 2.1.332 holds it to the same
 * rules when it installs the plugin, and takes nothing else of it.
 */
export async function readLoose(
  disk: Disk,
  tree: Tree,
  root: string,
): Promise<ReturnType<typeof readManifest> | null> {
  const path = joinPath(root, 'plugin.json');
  const file = tree.file(path);
  const text = file === null ? null : await disk.read(file.real);
  return text === null ? null : readManifest(path, text);
}
