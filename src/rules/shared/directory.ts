import { textMember } from '../../diagnostics/json.ts';
import { joinPath } from '../../plugins/path.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import { isOfMarketplace } from '../../plugins/project-file.ts';
import type { Hit, MarketplaceTarget } from '../targets.ts';
import { manifestsOf } from './declarations.ts';
import { toldOnce, type More } from './told-once.ts';

/**
 * A check of what the plugin directory wants to see: what of a plugin that has a manifest is missing. Where
 * much of a marketplace lacks it, that is told once.
 */
export function missingForDirectory(isThere: (part: DirectoryPart) => boolean) {
  return ({ coverages, marketplace, rootFiles }: MarketplaceTarget): Hit<Missing>[] => {
    const offered = coverages.filter(
      ({ plugin }) =>
        !isOfMarketplace(plugin, marketplace) && (marketplace === null || plugin.entry !== null),
    );
    const hits: Hit<Missing>[] = offered.flatMap(({ plugin }) =>
      manifestsOf(plugin).flatMap(({ node, at }) => {
        const part: DirectoryPart = {
          plugin,
          key: (...names) => names.some((name) => (textMember(node, name) ?? '').trim() !== ''),
          text: (name) => textMember(node, name) ?? '',
          file: (wanted) =>
            ownFiles(plugin).some((path) =>
              wanted instanceof RegExp ? wanted.test(path) : wanted(path),
            ),
          rootFile: (pattern) => rootFiles.some((path) => pattern.test(path)),
        };
        return isThere(part) ? [] : [{ at: at(node), args: { plugin: plugin.name } }];
      }),
    );
    const told = toldOnce(hits);
    if (marketplace === null) return hits;
    return told.map((hit) =>
      hit.args.others === undefined ? hit : { ...hit, at: marketplace.namePlace },
    );
  };
}

/** The plugins that lack something, as the start of a sentence. */
export function whoLacks({ plugin, others }: Missing): string {
  return others === undefined
    ? `"${plugin}" has`
    : `"${plugin}" and ${others} more plugins of this marketplace have`;
}

function ownFiles({ path, paths }: Plugin): string[] {
  const prefix = path === null || path === '' ? '' : joinPath(path, 'x').slice(0, -1);
  return paths.map((each) => each.slice(prefix.length));
}

/** Whose plugin lacks it, and how many others do. */
export interface Missing extends More {
  plugin: string;
}

/** What is asked of a plugin. */
export interface DirectoryPart {
  plugin: Plugin;
  /** Whether its manifest has text under one of these keys. */
  key: (...names: string[]) => boolean;
  /** What its manifest has as text under a key. */
  text: (name: string) => string;
  /** Whether it has a file of this name, from its root. */
  file: (wanted: RegExp | ((path: string) => boolean)) => boolean;
  /** Whether such a file lies at the root of the whole repository, where it counts as well. */
  rootFile: (pattern: RegExp) => boolean;
}

/** `claude plugin validate --profile directory` of Claude Code 2.1.332 makes these checks. */
export const directoryProfile = 'https://claude.com/docs/plugins/submit';
