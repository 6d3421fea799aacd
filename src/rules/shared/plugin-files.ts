import { joinPath, resolvePath } from '../../plugins/path.ts';
import type { Plugin } from '../../plugins/plugin.ts';

/** What lies at a path of a plugin, such as `./hooks`: undefined for nothing, and for what is outside. */
export function kindOfPath({ path: root, paths }: Plugin, path: string): PathKind | undefined {
  const inner = resolvePath('', path);
  if (inner === null) return undefined;
  if (inner === '') return 'folder';
  // Folders that are not listed may hold it.
  if (/(?:^|\/)(?:node_modules|backups|\.git)(?:\/|$)/.test(inner)) return 'unlisted';
  const full = joinPath(root ?? '', inner);
  if (paths.includes(full)) return 'file';
  return paths.some((each) => each.startsWith(`${full}/`)) ? 'folder' : undefined;
}

export type PathKind = 'file' | 'folder' | 'unlisted';
