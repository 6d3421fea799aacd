import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Resolver } from '../coverage/resolver.ts';
import type { PluginsRead } from '../plugins/read.ts';
import type { CheckContext, MarketplaceCheck, PluginCheck } from './checks/check.ts';
import { checkClaims, checkMarketplaceClaims } from './checks/claims.ts';
import { checkCommands } from './checks/commands.ts';
import { checkConflicts } from './checks/conflicts.ts';
import { checkEndpoints } from './checks/endpoints.ts';
import { checkInstall, checkMarketplaceInstall } from './checks/install.ts';
import {
  checkDetails,
  checkEntries,
  checkFiles,
  checkFolder,
  checkMarketplace,
} from './checks/marketplace.ts';
import { checkMarketplaceName, checkNames } from './checks/names.ts';
import { checkAmbiguity, checkPlaceholders } from './checks/placeholders.ts';
import { checkReadmeFacts } from './checks/readme-facts.ts';
import { checkReadmeNames } from './checks/readme-names.ts';
import { checkLabels } from './checks/labels.ts';
import { checkReadmeTree } from './checks/readme-tree.ts';
import { checkPluginTable } from './checks/plugin-table.ts';
import { checkServers } from './checks/servers.ts';
import { checkSkills } from './checks/skills.ts';
import { checkSpellings } from './checks/spellings.ts';
import { checkTables } from './checks/tables.ts';
import { checkUnwired } from './checks/unwired.ts';
import { checkValues } from './checks/values.ts';
import { compareFindings } from '../diagnostics/finding.ts';
import type { CheckFinding } from './rules.ts';

/** Finds what is wrong with plugins beyond what could not be read: alone, together, and by the catalog. */
export function findPluginProblems(
  coverages: readonly PluginCoverage[],
  resolver: Resolver,
  { marketplace, readme }: Pick<PluginsRead, 'marketplace' | 'readme'>,
): CheckFinding[] {
  const context: CheckContext = { coverages, resolver, marketplace, readme };
  return [
    ...coverages.flatMap((coverage) => pluginChecks.flatMap((check) => check(coverage, context))),
    ...marketplaceChecks.flatMap((check) => check(context)),
  ].sort(compareFindings);
}

const pluginChecks: readonly PluginCheck[] = [
  checkServers,
  checkValues,
  checkCommands,
  checkEndpoints,
  checkTables,
  checkPlaceholders,
  checkSkills,
  checkLabels,
  checkUnwired,
  checkInstall,
  checkClaims,
  checkReadmeNames,
  checkReadmeFacts,
  checkReadmeTree,
  checkFiles,
  checkDetails,
  checkFolder,
  checkNames,
];

const marketplaceChecks: readonly MarketplaceCheck[] = [
  checkConflicts,
  checkAmbiguity,
  checkSpellings,
  checkMarketplaceInstall,
  checkMarketplaceClaims,
  checkPluginTable,
  checkMarketplace,
  checkEntries,
  checkMarketplaceName,
];
