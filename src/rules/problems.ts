import { claudeCode } from '../clients/claude-code.ts';
import { codex as codexClient } from '../clients/codex.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Resolver } from '../coverage/resolver.ts';
import { compareFindings } from '../diagnostics/finding.ts';
import { codex } from '../plugins/formats/codex.ts';
import { isOnlyFor } from '../plugins/formats/formats.ts';
import { isProjectFile } from '../plugins/project-file.ts';
import { hostOf } from '../protocol/host.ts';
import type { PluginsRead } from '../plugins/read.ts';
import { checkServer } from './check-server.ts';
import type { MarketplaceCheck, PluginCheck } from './checks/check.ts';
import { checkClaims, checkMarketplaceClaims } from './checks/claims.ts';
import { checkAmbiguity, checkPlaceholders } from './checks/placeholders.ts';
import { checkReadmeFacts } from './checks/readme-facts.ts';
import { checkSkills } from './checks/skills.ts';
import { checkTables } from './checks/tables.ts';
import type { AnyRule } from './rule.ts';
import { rules, type CheckFinding, type RuleId } from './rules.ts';
import { placeOfValue } from './shared/server.ts';
import type { Hit, MarketplaceTarget, ServerTarget } from './targets.ts';

/** Finds what is wrong with plugins beyond what could not be read: alone, together, and by the catalog. */
export function findPluginProblems(
  coverages: readonly PluginCoverage[],
  resolver: Resolver,
  {
    marketplace,
    readme,
    rootFiles,
    source,
  }: Pick<PluginsRead, 'marketplace' | 'readme' | 'rootFiles'> & { source?: string | undefined },
): CheckFinding[] {
  const context: MarketplaceTarget = {
    coverages,
    resolver,
    marketplace,
    readme,
    rootFiles,
    source: source ?? marketplace?.repository ?? undefined,
  };
  const gateways = findGateways(coverages, resolver);
  const found = [
    ...coverages.flatMap((coverage) => [
      ...findServerProblems(coverage, { resolver, gateways, repository: source }, readme),
      ...hitsOf((rule) => rule.checkPlugin?.(coverage, context)),
      ...pluginChecks.flatMap((check) => check(coverage, context)),
    ]),
    ...hitsOf((rule) => rule.checkMarketplace?.(context)),
    ...marketplaceChecks.flatMap((check) => check(context)),
    ...findUnusedServerErrors(marketplace, resolver),
  ];
  return unique(found).sort(compareFindings);
}

function findServerProblems(
  { plugin, servers }: PluginCoverage,
  all: Pick<ServerTarget, 'resolver' | 'gateways' | 'repository'>,
  readme: PluginsRead['readme'],
): CheckFinding[] {
  const isProject = isProjectFile(plugin);
  const around = {
    ...all,
    isOfPlugin: !isProject,
    client: isOnlyFor(plugin, codex) ? codexClient : claudeCode,
    toldWords: wordsTold(plugin, readme),
    isShared: plugin.formats.length > 1,
  };
  return servers
    .flatMap((each) => checkServer(each, around, rules))
    .filter(({ rule }) => rule !== (isProject ? 'server-variable-unset' : 'server-name-reserved'))
    .map(({ key, server, ...hit }) =>
      toFinding(hit.rule, { ...hit, at: placeOfValue(server, key) }),
    );
}

/** The hosts of nobody in the catalog at which servers are named after three products or more. */
function findGateways(
  coverages: readonly PluginCoverage[],
  resolver: Resolver,
): ReadonlySet<string> {
  const named = new Map<string, Set<string>>();
  for (const { server, connector } of coverages.flatMap(({ servers }) => servers)) {
    const host = server.url === null ? undefined : hostOf(server.url);
    const id = connector === undefined ? resolver.connectorNamed(server)?.id : undefined;
    if (host !== undefined && id !== undefined)
      named.set(host, (named.get(host) ?? new Set()).add(id));
  }
  return new Set([...named].flatMap(([host, ids]) => (ids.size < 3 ? [] : host)));
}

/** The words of all texts that come with a plugin, where one of its servers needs a variable to be told. */
function wordsTold(
  { servers, files }: PluginCoverage['plugin'],
  readme: PluginsRead['readme'],
): ReadonlySet<string> {
  if (!servers.some(({ raw }) => JSON.stringify(raw).includes('${'))) return new Set();
  const texts = [...files.map(({ text }) => text), readme?.text ?? ''];
  return new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
}

/** What keeps an entry from loading in servers that are not used, because the plugin has a manifest. */
function findUnusedServerErrors(
  marketplace: PluginsRead['marketplace'],
  resolver: Resolver,
): CheckFinding[] {
  return (marketplace?.entries ?? [])
    .flatMap(({ components }) => components.servers)
    .flatMap((source) => (source.kind === 'inline' ? source.servers : []))
    .flatMap((server) =>
      checkServer(
        { server, connector: undefined },
        { resolver, client: claudeCode, toldWords: new Set() },
        rules,
      ).map(({ key, ...hit }) => toFinding(hit.rule, { ...hit, at: placeOfValue(server, key) })),
    )
    .filter(({ rule, severity }) => (severity ?? rules[rule].severity) === 'error');
}

// Several entries may lead to one folder.
function unique(findings: readonly CheckFinding[]): CheckFinding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}

/** What all rules find, each by one of its checks. */
function hitsOf(check: (rule: AnyRule) => Hit<unknown>[] | undefined): CheckFinding[] {
  return (Object.keys(rules) as RuleId[]).flatMap((id) =>
    (check(rules[id]) ?? []).map((hit) => toFinding(id, hit)),
  );
}

function toFinding(rule: RuleId, { at, args, severity }: Hit<unknown>): CheckFinding {
  const { file, line, column } = at;
  return { rule, args, ...(severity && { severity }), file, line, column };
}

// One walk finds what several rules are about.
const pluginChecks: readonly PluginCheck[] = [
  checkTables,
  checkPlaceholders,
  checkSkills,
  checkClaims,
  checkReadmeFacts,
];

const marketplaceChecks: readonly MarketplaceCheck[] = [checkAmbiguity, checkMarketplaceClaims];
