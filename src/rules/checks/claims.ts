import type { ServerCoverage } from '../../coverage/coverage-row.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import { findMentions } from '../../plugins/mentions.ts';
import { joinPath } from '../../plugins/path.ts';
import type { Readme } from '../../plugins/readme.ts';
import { foldName } from '../../plugins/text.ts';
import { finding, type CheckFinding } from '../rules.ts';
import { namedServers, placeOfWord } from '../shared/plugin-text.ts';
import type { MarketplaceTarget } from '../targets.ts';
import type { MarketplaceCheck, PluginCheck } from './check.ts';
import { findClaims, findPluginRows, type Claim, type ClaimList } from './readme-claims.ts';

/** Where a README and the servers of its plugin disagree: names without a server, servers without a name. */
export const checkClaims: PluginCheck = (coverage, context) => {
  const { readme, source } = coverage.plugin;
  if (readme === null || source !== 'local' || isOfOtherProgram(coverage)) return [];
  const lists = findClaims(readme);
  const claims = lists.flatMap((list) => list.claims);
  const whole = lists.find(({ isWhole }) => isWhole);
  return [
    ...findFalse(readme.file, readme.text.split('\n'), coverage, claims, context),
    ...(whole === undefined
      ? []
      : findMissing(readme.file, whole, coverage, findUnnamed(coverage, claims, readme, context))),
  ];
};

/** Whether the servers of a plugin may stand in the manifest of another program, as those of an app for Microsoft 365 do. */
function isOfOtherProgram({ plugin, servers }: PluginCoverage): boolean {
  const { manifestFile, paths, path } = plugin;
  return (
    servers.length === 0 &&
    manifestFile === null &&
    paths.includes(joinPath(path ?? '', 'manifest.json'))
  );
}

/** The servers that no list of a README names, nor any other part of it. */
function findUnnamed(
  coverage: PluginCoverage,
  claims: readonly Claim[],
  { text }: Readme,
  context: MarketplaceTarget,
): ServerCoverage[] {
  const named = new Set(claims.flatMap((each) => exactServers(coverage, each, context)));
  const words = coverage.servers
    .filter((each) => !named.has(each))
    .map((each) => ({ each, names: wordsFor(each, coverage) }));
  const mentions = findMentions(
    [{ path: '', text }],
    words.flatMap(({ names }) => names),
  );
  const mentioned = new Set(mentions.map(({ word }) => foldName(word)));
  return words.flatMap(({ each, names }) =>
    names.some((name) => mentioned.has(foldName(name))) ? [] : [each],
  );
}

/** The same for the rows of a marketplace's README, which tell of connectors, not of each server. */
export const checkMarketplaceClaims: MarketplaceCheck = (context) => {
  const { readme, coverages } = context;
  if (readme === null) return [];
  const lines = readme.text.split('\n');
  const local = new Map(coverages.map((coverage) => [coverage.plugin.path, coverage]));
  return findPluginRows(readme).flatMap(({ path, connectors: list }) => {
    const coverage = local.get(path);
    if (coverage?.plugin.source !== 'local' || list === null) return [];
    const named = new Set(list.claims.flatMap((each) => claimedServers(coverage, each, context)));
    // A server without an address is no connector to name on a front page.
    const missing = coverage.servers.filter(
      (each) => !named.has(each) && each.server.state !== 'placeholder',
    );
    // A cell of other words, such as that of the author, lists no connectors.
    const isList =
      list.claims.length === 0 ||
      named.size > 0 ||
      list.claims.some((each) => meant(each, context) !== undefined);
    return [
      ...findFalse(readme.file, lines, coverage, list.claims, context),
      ...(list.isWhole && isList ? findMissing(readme.file, list, coverage, missing) : []),
    ];
  });
};

function findMissing(
  file: string,
  { line, column }: ClaimList,
  { plugin }: PluginCoverage,
  missing: readonly ServerCoverage[],
): CheckFinding[] {
  if (missing.length === 0) return [];
  const servers = missing.map(({ server }) => `"${server.name}"`).join(', ');
  return [
    finding('readme-server-missing', { file, line, column }, { servers, plugin: plugin.name }),
  ];
}

function findFalse(
  file: string,
  lines: readonly string[],
  coverage: PluginCoverage,
  claims: readonly Claim[],
  context: MarketplaceTarget,
): CheckFinding[] {
  return claims.flatMap((each) => {
    const { name, line, column } = each;
    if (meant(each, context) === undefined || claimedServers(coverage, each, context).length > 0)
      return [];
    const at = placeOfWord(lines, { file, line, column }, name);
    return [finding('readme-claims-server', at, { name, plugin: coverage.plugin.name })];
  });
}

function meant({ name, url }: Claim, { resolver }: MarketplaceTarget) {
  const known = url === undefined ? undefined : resolver.endpointOfUrl(url)?.connector;
  return known ?? resolver.connectorOfName(name);
}

/** The servers that a claim stands for: by connector, name or address. */
function claimedServers(
  coverage: PluginCoverage,
  claim: Claim,
  context: MarketplaceTarget,
): ServerCoverage[] {
  const { name, url } = claim;
  const connector = meant(claim, context);
  const { meantBy, ofSuite, at } = coverage.serverIndex;
  const parts = connector?.categories.includes('office-suite') === true ? ofSuite(name) : [];
  return [
    ...new Set([...meantBy(name, connector), ...parts, ...(url === undefined ? [] : at(url))]),
  ];
}

/** As `claimedServers`; of two regions only the one that is called so. */
function exactServers(coverage: PluginCoverage, claim: Claim, context: MarketplaceTarget) {
  return namedServers({ name: claim.name, servers: claimedServers(coverage, claim, context) });
}

/** The words that name a server: its own, and those of its connector where it is the only one of it. */
function wordsFor({ server, connector }: ServerCoverage, { servers }: PluginCoverage): string[] {
  const own = [server.name, server.title ?? ''];
  const isOnly = servers.filter((each) => each.connector === connector).length === 1;
  if (connector === undefined || !isOnly) return own;
  return [...own, connector.name, ...(connector.aliases ?? [])];
}
