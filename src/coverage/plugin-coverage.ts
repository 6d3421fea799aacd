import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import { fullNameKey, nameKey } from '../catalog/name-key.ts';
import type { PluginCategory } from '../plugins/categories.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Server } from '../plugins/server.ts';
import type { Resolver } from './resolver.ts';
import { entranceOf, isUsable } from './server-entrance.ts';
import type { Entrance } from './sign-in.ts';
// oxlint-disable-next-line import/no-cycle -- known, to be removed
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
  const rows = plugin.categories.map((category) => coverCategory(category, servers, resolver));
  const documented = [...rows];
  for (const each of servers) {
    if (each.documentedBy === undefined)
      documented.push(undocumentedRow(each, documented, resolver));
  }
  const { skills, used } = coverSkills(plugin, documented, resolver);
  return {
    plugin,
    servers,
    rows: [...new Set([...documented, ...used])],
    skills,
  };
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

function coverCategory(
  row: PluginCategory,
  servers: readonly ServerCoverage[],
  resolver: Resolver,
): CoverageRow {
  const named = row.included.map((name): IncludedName => {
    const connector = resolver.connectorOfName(name);
    const wired = servers.filter((each) => serves(each, name, connector));
    for (const each of wired) each.documentedBy ??= row;
    return { name, connector, servers: wired };
  });
  const included = named.filter((each) => !isOption(each));
  const options = [...named.filter(isOption).map(({ name }) => name), ...row.others];
  return {
    label: row.label,
    placeholder: row.placeholder,
    category:
      resolver.categoryOfName(row.label) ??
      (row.placeholder === null ? undefined : resolver.categoryOfName(row.placeholder)) ??
      resolver.categoryOfWord(row.label),
    state: stateOf(included),
    included,
    others: options.map((name) => ({ name, connector: resolver.connectorOfName(name) })),
    source: row,
  };
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

/** The row of a server that no table names: the category its connector is of. */
function undocumentedRow(
  each: ServerCoverage,
  rows: readonly CoverageRow[],
  resolver: Resolver,
): CoverageRow {
  const { server, connector } = each;
  const [primary] = connector?.categories ?? [];
  const category = resolver.catalog.categories.find(({ id }) => id === primary);
  const name = connector?.name ?? server.title ?? server.name;
  const existing = rows.find(
    (row) => isUndocumented(row) && category !== undefined && row.category === category,
  );
  if (existing !== undefined) {
    existing.included.push({ name, connector, servers: [each] });
    existing.state = stateOf(existing.included);
    return existing;
  }
  return {
    label: category?.name ?? name,
    placeholder: null,
    category,
    state: each.isUsable ? 'ready' : 'set-up',
    included: [{ name, connector, servers: [each] }],
    others: [],
    source: null,
  };
}

/**
 * Whether a server is the one a name means: its key beside the name, the same connector (or the one that
 * serves it), else the same name or its first or last words: "Vtiger CRM" is `vtiger`.
 */
export function serves(
  { server, connector }: ServerCoverage,
  name: string,
  meant: Connector | undefined,
): boolean {
  if (hasKey(name, server.name)) return true;
  if (meant !== undefined && connector !== undefined) {
    return connector.id === meant.id || connector.id === meant.servedBy;
  }
  const keys = [fullNameKey(name), nameKey(name)];
  return (
    [server.name, server.title ?? ''].some((own) => keys.includes(fullNameKey(own))) ||
    holdsName(name, server.name) ||
    holdsName(server.name, name)
  );
}

/** Whether a name in a table has a server's key in brackets: `Lark Mail (lark)`. */
export function hasKey(name: string, key: string): boolean {
  return [...name.slice(0, maximumName).matchAll(/[(（]([^()（）]+)[)）]/g)].some(
    ([, inner = '']) => fullNameKey(inner) === fullNameKey(key),
  );
}

/** Whether the words of a name start or end with those of another. */
function holdsName(long: string, short: string): boolean {
  const [words, first] = [wordsOf(long), wordsOf(short)];
  if (first.join('').length < 3) return false;
  const from = words.length - first.length;
  return (
    first.every((word, index) => words[index] === word) ||
    first.every((word, index) => words[from + index] === word)
  );
}

function wordsOf(name: string): string[] {
  const bare = name.slice(0, maximumName).split(/[(（]/)[0] ?? '';
  const words = bare.split(/[\s_.-]+/).map(nameKey);
  return words.filter((word) => word !== '' && !serverWords.has(word));
}

const external = /[(（]\s*(?:external|extern[aeo]?s?|외부|外部)\s*[)）]/i;
const maximumName = 200;
const serverWords = new Set(['mcp', 'server']);

/** Whether a category works; whether it is documented is another fact. */
export type CoverageState = 'ready' | 'set-up' | 'documented-only' | 'open';

export type StateCounts = Record<CoverageState | 'undocumented', number>;

/** A plugin joined with the catalog. */
export interface PluginCoverage {
  plugin: Plugin;
  servers: ServerCoverage[];
  rows: CoverageRow[];
  skills: SkillCoverage[];
}

/** One category of a plugin; `source` is its table row, null where only a server or a skill names it. */
export interface CoverageRow {
  label: string;
  placeholder: string | null;
  category: Category | undefined;
  state: CoverageState;
  included: IncludedName[];
  others: { name: string; connector: Connector | undefined }[];
  source: PluginCategory | null;
}

/** A name that a table calls included, with the servers that stand for it. */
export interface IncludedName {
  name: string;
  connector: Connector | undefined;
  servers: ServerCoverage[];
}

export interface ServerCoverage {
  server: Server;
  connector: Connector | undefined;
  isUsable: boolean;
  /** How Claude Code gets in to it; undefined where the catalog does not know. */
  entrance: Entrance | undefined;
  /** The first table row that names it. */
  documentedBy: PluginCategory | undefined;
}
