import type { Hit } from '../targets.ts';

/**
 * Tells hits of one matter once where a file has many of them: at the first, with the lines of the others.
 * `matterOf` says what of the same file belongs together.
 */
export function foldMany<Args>(
  hits: readonly Hit<Args>[],
  matterOf: (args: Args) => string = () => '',
): Hit<Args & Folded>[] {
  const groups = Map.groupBy(hits, ({ at, args }) => `${at.file}\0${matterOf(args)}`);
  return [...groups.values()].flatMap((group): Hit<Args & Folded>[] => {
    const [first, ...others] = group;
    if (first === undefined || group.length < many) {
      return group.map(({ args, ...hit }) => ({ ...hit, args: { ...args, others: undefined } }));
    }
    return [{ ...first, args: { ...first.args, others: others.map(({ at }) => at.line) } }];
  });
}

/** The plugins that a folded finding is about: the first by its name, and where the others stand. */
export function wordsOfFolded(plugin: string, { others }: Folded): string {
  if (others === undefined) return `"${plugin}"`;
  const lines = others.slice(0, shown).join(', ');
  return `"${plugin}" and ${others.length} more (lines ${lines}${others.length > shown ? ', …' : ''})`;
}

const many = 5;
const shown = 8;

/** What a finding that stands for several has beside its own. */
export interface Folded {
  /** The lines of the others in the same file; undefined where it stands alone. */
  others: readonly number[] | undefined;
}
