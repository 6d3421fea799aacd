import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import type { CheckFinding } from '../rules.ts';
import type { MarketplaceTarget } from '../targets.ts';

/** Finds what is wrong with one plugin. */
export type PluginCheck = (coverage: PluginCoverage, context: MarketplaceTarget) => CheckFinding[];

/** Finds what is wrong between the plugins of a marketplace. */
export type MarketplaceCheck = (context: MarketplaceTarget) => CheckFinding[];
