import { marketplaceNameProblem } from '../../plugins/plugin-id.ts';
import { reservedName } from '../../plugins/reserved-name.ts';
import type { MarketplaceTarget } from '../targets.ts';
import { isElsewhere } from './install-target.ts';

/** What stands for the name of a marketplace in another repository, or of one whose name Claude Code refuses. */
export function openName(
  target: string,
  { marketplace, source }: MarketplaceTarget,
): OpenName | undefined {
  const name = marketplace?.name ?? undefined;
  if (marketplace === null) return undefined;
  if (isElsewhere(target, source, name))
    return { word: 'MARKETPLACE', means: 'the name that the first of them prints' };
  if (name === undefined || !reservedName(name) || !marketplaceNameProblem(name, source)) return;
  const means = `the name that this marketplace gets: Claude Code does not take "${name}" from here`;
  return { word: 'NEW-NAME', means };
}

/** A word in place of a name, and what to write there. */
export interface OpenName {
  word: 'MARKETPLACE' | 'NEW-NAME';
  means: string;
}
