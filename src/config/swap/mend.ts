import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import { nextStep } from '../../rules/shared/next-step.ts';
import { swapData } from './data.ts';
import { emptyState, formatState } from './state.ts';

/**
 * The choice that puts right what is wrong with the addresses of a plugin: the catalog's own, or none where the
 * product is connected in Claude's settings. Undefined where nothing is wrong.
 * @example
 * mendOf(resolver, sales) // => { servers: ['atlassian', 'gmail'], fragment: '#swap=atlassian:atlassian&remove=gmail' }
 */
export function mendOf(resolver: Resolver, plugin: PluginCoverage): Mend | undefined {
  const swaps = new Map<string, string>();
  for (const { name, problem, fix, connector } of swapData(resolver, plugin).servers) {
    if (problem === undefined || fix === undefined || connector === undefined) continue;
    const owner = resolver.catalog.connectors.find(({ id }) => id === connector);
    const { kind } = nextStep(owner, resolver.catalog);
    const isInSettings = problem === 'placeholder' && (kind === 'client' || kind === 'settings');
    swaps.set(name, isInSettings ? '' : fix);
  }
  if (swaps.size === 0) return undefined;
  return { servers: [...swaps.keys()], fragment: formatState({ ...emptyState, swaps }) };
}

/** The servers that are put right, and the address of the choice that does it. */
export interface Mend {
  servers: string[];
  fragment: string;
}
