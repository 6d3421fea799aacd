import { claudeCode } from '../../clients/claude-code.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Place, RawFinding } from '../../diagnostics/finding.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import type { Server } from '../../protocol/server.ts';
import { checkServer } from '../check-server.ts';
import type { AnyRule, RuleTable } from '../rule.ts';
import { placeOfValue, withoutSpace } from '../shared/server.ts';
import { serverRules } from '../tables/servers.ts';
import type { Plan, ServerEntry } from './plan.ts';

/** Finds how to fix what needs no judgement, for the findings that are reported. */
export function findFixes(
  coverages: readonly PluginCoverage[],
  resolver: Resolver,
  findings: readonly RawFinding[],
): ValueFix[] {
  const reported = new Set(findings.map((each) => `${each.rule} ${placeKey(each)}`));
  const around = { resolver, client: claudeCode, toldWords: new Set<string>() };
  return coverages
    .filter(({ plugin }) => plugin.source === 'local')
    .flatMap(({ servers }) => servers.flatMap((each) => checkServer(each, around, fixedRules)))
    .flatMap(({ rule, server, key, args, severity }): Planned[] => {
      const at = placeOfValue(server, key);
      const { fix, severity: usual } = fixedRules[rule]!;
      const hit = { key, args: args as never, severity: severity ?? usual };
      const context = { client: claudeCode, resolver, names: new Set<string>() };
      const isReported = reported.has(`${rule} ${placeKey(at)}`);
      const plan = isReported ? fix?.(hit, entryOf(server), context) : undefined;
      return plan === undefined || plan.isSafe === false ? [] : [{ rule, at, server, plan }];
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap(({ plan, ...fix }) =>
      writtenBy(plan, fix.server).map((each) => ({ ...fix, ...each })),
    );
}

/** A server of a plugin as an entry, with what is meant by it. */
function entryOf(server: DeclaredServer): ServerEntry {
  const { name, raw } = server;
  const declared = withoutSpace(server);
  const { url, command, transport, headers } = declared;
  const type = transport === null || transport === 'stdio' ? 'http' : transport;
  const isRemote = url !== null && command === null;
  return {
    name,
    path: [name],
    value: raw,
    declared,
    ...(isRemote && { server: { name, type, url, headers } }),
  };
}

/** Of one value the last wins: another type says more than the same without space, another address brings its own. */
function rankOf({ rule, plan }: Planned): number {
  if ('server' in plan) return 2;
  return rule === 'server-whitespace' ? 0 : 1;
}

/** The values that a plan writes. */
function writtenBy(plan: Plan, server: DeclaredServer): Written[] {
  const meant = withoutSpace(server);
  if ('server' in plan) return addressOf(plan.server, meant);
  return plan.edits.flatMap((edit) => {
    if (edit.kind !== 'set' || typeof edit.value !== 'string') return [];
    const key = edit.path.slice(1).join('/');
    // Whether an address or the command beside it is meant, only a person knows.
    const isOpen = key === 'type' && meant.url !== null && meant.command !== null;
    return isOpen && edit.value !== meant.type ? [] : [{ key, value: edit.value }];
  });
}

function addressOf(next: Server, { type, transport }: DeclaredServer): Written[] {
  if (next.type === 'stdio') return [];
  const isSame = next.type === transport && type !== null;
  return [
    { key: 'type', value: isSame ? type : next.type },
    { key: 'url', value: next.url },
  ];
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

const fixedRules = Object.fromEntries(
  Object.entries<AnyRule>(serverRules).filter(([, { isFixedInPlugins }]) => isFixedInPlugins),
) as RuleTable;

/** One value of a server to write, and the finding that it fixes. */
export interface ValueFix extends Written {
  rule: string;
  at: Place;
  server: DeclaredServer;
}

interface Written {
  key: string;
  value: string;
}

interface Planned extends Pick<ValueFix, 'rule' | 'at' | 'server'> {
  plan: Plan;
}
