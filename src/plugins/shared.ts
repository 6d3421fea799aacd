import { sharedLimits } from './limits.ts';
import type { PluginDraft } from './plugin-draft.ts';

/** Counts what plugins have in common with those before them, to tell when it is more than is read. */
export function countShared(): SharedCount {
  const seen = new Set<string>();
  let [files, text] = [0, 0];
  return {
    isSpent: () => files > sharedLimits.files || text > sharedLimits.text,
    add: ({ paths, realPaths, files: texts }) => {
      const shared = new Set(paths.filter((_, index) => seen.has(realPaths[index] ?? '')));
      for (const real of realPaths) seen.add(real);
      files += shared.size;
      for (const { path, text: words } of texts) if (shared.has(path)) text += words.length;
    },
  };
}

interface SharedCount {
  isSpent: () => boolean;
  add: (draft: Pick<PluginDraft, 'paths' | 'realPaths' | 'files'>) => void;
}
