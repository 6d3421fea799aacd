import type { CoverageRow, CoverageState, IncludedName, ServerCoverage } from './coverage-row.ts';
import type { PluginCategory } from '../plugins/categories.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { splitOutside } from '../plugins/inline.ts';
import type { Resolver } from './resolver.ts';
import { categoryOfRow } from './row-category.ts';
import { indexServers, type ServerIndex } from './server-index.ts';
import { entranceOf, isUsable } from './server-entrance.ts';
import { coverSkills, type SkillCoverage } from './skill-coverage.ts';

/** Joins a plugin with the catalog: what its tables name, what is wired, what its skills use. */
export function coverPlugin(plugin: Plugin, resolver: Resolver): PluginCoverage {
  const servers = plugin.servers.map((server): ServerCoverage => ({
    server,
    connector: resolver.connectorOfServer(server),
    isUsable: isUsable(server, resolver.connectorOfServer(server), resolver),
    entrance: entranceOf(server, resolver.connectorOfServer(server), resolver),
    documentedBy: undefined,
  }));
  const serverIndex = indexServers(servers);
  const rows = plugin.categories.map((category) => coverCategory(category, serverIndex, resolver));
  const documented = [...rows, ...undocumentedRows(servers, resolver)];
  const { skills, used } = coverSkills(plugin, documented, resolver);
  return { plugin, servers, serverIndex, rows: [...documented, ...used], skills };
}

/** How many rows are in each state, and how many of them no table names. */
export function countStates({ rows }: PluginCoverage): StateCounts {
  const counts = { ready: 0, 'set-up': 0, 'documented-only': 0, undocumented: 0, open: 0 };
  for (const row of rows) {
    counts[row.state] += 1;
    if (isUndocumented(row)) counts.undocumented += 1;
  }
  return counts;
}

/** Whether servers stand for a row that no table of the plugin has. */
export function isUndocumented({ source, included }: CoverageRow): boolean {
  return source === null && included.length > 0;
}

function coverCategory(row: PluginCategory, servers: ServerIndex, resolver: Resolver): CoverageRow {
  const names = row.included.flatMap((name) => namesIn(name, servers, resolver));
  const named = names.map((name): IncludedName => {
    const connector = resolver.connectorOfName(name);
    const meant = servers.meantBy(name, connector);
    const wired = meant.length > 0 || names.length > 1 ? meant : serversOfRow(row, servers);
    for (const each of wired) each.documentedBy ??= row;
    return { name, connector, servers: wired };
  });
  const included = named.filter((each) => !isOption(each));
  const options = [...named.filter(isOption).map(({ name }) => name), ...row.others];
  return {
    label: row.label,
    placeholder: row.placeholder,
    category: categoryOfRow(row, resolver),
    state: stateOf(included),
    included,
    others: options.map((name) => ({ name, connector: resolver.connectorOfName(name) })),
    source: row,
  };
}

/**
 * The names in one that is several, where nothing is called as a whole: of "Gmail / Outlook (external)" each is external.
 */
function namesIn(name: string, servers: ServerIndex, resolver: Resolver): string[] {
  const parts = splitOutside(name, / \/ /y);
  const isOne =
    parts.length === 1 ||
    resolver.connectorOfName(name) !== undefined ||
    servers.called(name).length > 0;
  if (isOne) return [name];
  const remark = /[(（][^()（）]*[)）]$/.exec(name)?.[0] ?? '';
  return parts.map((part) => (part.endsWith(remark) ? part : `${part} ${remark}`));
}

/** The servers whose key is what a row is called, where all that it includes has another name. */
function serversOfRow(
  { label, placeholder }: PluginCategory,
  { called }: ServerIndex,
): ServerCoverage[] {
  return [label, placeholder ?? ''].map(called).find((found) => found.length > 0) ?? [];
}

/** What is to be connected elsewhere is an option, whatever its column is called. */
function isOption({ name, servers }: IncludedName): boolean {
  return servers.length === 0 && external.test(name);
}

function stateOf(included: readonly IncludedName[]): CoverageState {
  const servers = included.flatMap((each) => each.servers);
  if (servers.some(({ isUsable: usable }) => usable)) return 'ready';
  if (servers.length > 0) return 'set-up';
  return included.length > 0 ? 'documented-only' : 'open';
}

/** The rows of servers that no table names: one for the category their connectors are of. */
function undocumentedRows(servers: readonly ServerCoverage[], resolver: Resolver): CoverageRow[] {
  const rows = new Map<unknown, CoverageRow>();
  for (const each of servers) {
    if (each.documentedBy !== undefined) continue;
    const { server, connector } = each;
    const [primary] = connector?.categories ?? [];
    const category = resolver.catalog.categories.find(({ id }) => id === primary);
    const name = connector?.name ?? server.title ?? server.name;
    const row: CoverageRow = rows.get(category ?? each) ?? {
      label: category?.name ?? name,
      placeholder: null,
      category,
      state: 'open',
      included: [],
      others: [],
      source: null,
    };
    row.included.push({ name, connector, servers: [each] });
    row.state = stateOf(row.included);
    rows.set(category ?? each, row);
  }
  return [...rows.values()];
}

const external =
  /[(（]\s*(?:(?:external|local)(?: (?:mcp|server|mcp server))?|extern[aeo]?s?|외부|外部|(?:connect(?:ed)? )?(?:via|through|in|from) claude(?:\.ai|['’]s)? (?:connectors?|settings))\s*[)）]/i;

export type StateCounts = Record<CoverageState | 'undocumented', number>;

/** A plugin joined with the catalog. */
export interface PluginCoverage {
  plugin: Plugin;
  servers: ServerCoverage[];
  serverIndex: ServerIndex;
  rows: CoverageRow[];
  skills: SkillCoverage[];
}
