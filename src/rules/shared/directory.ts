import { textMember } from '../../diagnostics/json.ts';
import { joinPath } from '../../plugins/path.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { PluginTarget, Hit } from '../targets.ts';
import { manifestsOf } from './declarations.ts';

/** A check of what the plugin directory wants to see: what of a plugin that has a manifest is missing. */
export function missingForDirectory(isThere: (part: DirectoryPart) => boolean) {
  return ({ plugin }: PluginTarget): Hit<{ plugin: string }>[] => {
    const root = plugin.path;
    return manifestsOf(plugin).flatMap(({ node, at }) => {
      const part: DirectoryPart = {
        plugin,
        key: (...names) => names.some((name) => (textMember(node, name) ?? '').trim() !== ''),
        file: (pattern) =>
          plugin.paths.some((path) => pattern.test(path.slice(prefix(root).length))),
      };
      return isThere(part) ? [] : [{ at: at(node), args: { plugin: plugin.name } }];
    });
  };
}

function prefix(root: string | null): string {
  return root === null || root === '' ? '' : joinPath(root, 'x').slice(0, -1);
}

/** What is asked of a plugin. */
interface DirectoryPart {
  plugin: Plugin;
  /** Whether its manifest has text under one of these keys. */
  key: (...names: string[]) => boolean;
  /** Whether it has a file of this name, from its root. */
  file: (pattern: RegExp) => boolean;
}

export const directoryProfile =
  'https://code.claude.com/docs/en/plugins#submit-your-plugin-to-the-official-marketplace';
