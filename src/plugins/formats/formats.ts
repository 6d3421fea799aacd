import { joinPath } from '../path.ts';
import type { Tree } from '../tree.ts';
import { claude } from './claude.ts';
import { codex } from './codex.ts';
import { copilot } from './copilot.ts';
import { cursor } from './cursor.ts';
import type { PluginFormat } from './format.ts';
import { grok } from './grok.ts';

/** The agents whose plugins are known; Claude's first, by whose rules a folder without a manifest is read. */
export const pluginFormats: readonly PluginFormat[] = [claude, codex, cursor, copilot, grok];

/**
 * The agents that a plugin is made for: those whose manifest it has, and the one whose marketplace lists it.
 * One of neither is Claude's.
 */
export function formatsOf(tree: Tree, root: string, lister: PluginFormat | null): PluginFormat[] {
  const found = pluginFormats.filter(
    (format) => format === lister || manifestOf(tree, root, format) !== undefined,
  );
  return found.length === 0 ? [claude] : found;
}

/** The path of the manifest that a plugin has for an agent, whose marketplace may list it. */
export function manifestOf(
  tree: Tree,
  root: string,
  { manifests }: PluginFormat,
  isListed = false,
): string | undefined {
  return manifests
    .filter((path) => isListed || isInFolder(path))
    .map((path) => joinPath(root, path))
    .find((path) => tree.file(path) !== null);
}

/** Whether a file of a format lies in a folder of that format, so that its place says what it is. */
export function isInFolder(path: string): boolean {
  return path.includes('/');
}

/** Whether the folder of a plugin is made for one agent and no other. */
export function isOnlyFor(
  { folderFormats }: { folderFormats: readonly PluginFormat[] },
  format: PluginFormat,
): boolean {
  return folderFormats.length === 1 && folderFormats[0] === format;
}

/** Whether a plugin is made for Claude, so that Claude's rules hold for it. */
export function isForClaude({ formats }: { formats: readonly PluginFormat[] }): boolean {
  return formats.includes(claude);
}
