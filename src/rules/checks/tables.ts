import { isOfMarketplace, isProjectFile } from '../../plugins/project-file.ts';
import { fullNameKey, nameKey } from '../../catalog/name-key.ts';
import { editDistance, nearest } from '../../catalog/nearest.ts';
import type { CoverageRow } from '../../coverage/coverage-row.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import { keysIn } from '../../coverage/server-index.ts';
import { findMentions } from '../../plugins/mentions.ts';
import type { Place } from '../../diagnostics/finding.ts';
import type { PluginCategory } from '../../plugins/categories.ts';
import { isExampleName } from '../../plugins/placeholder.ts';
import { foldName } from '../../plugins/text.ts';
import { finding, type CheckFinding } from '../rules.ts';
import { isOwnProgram } from '../shared/own-program.ts';
import { placeOfServer } from '../shared/server.ts';
import { linesOf, namedServers, placeOfWord } from '../shared/plugin-text.ts';
import type { MarketplaceTarget } from '../targets.ts';
import type { PluginCheck } from './check.ts';

/** Where a plugin's connector tables and its servers disagree. */
export const checkTables: PluginCheck = (coverage, context) => {
  const rows = coverage.rows.filter(hasSource);
  const lines = linesOf(coverage.plugin, coverage.plugin.connectorsFile);
  const checked = rows.filter((row) => coverage.servers.length > 0 || !tellsWhere(row, lines));
  return [
    ...checkIncluded(checked, lines),
    ...checkNames(rows, lines),
    ...checkUndocumented(coverage, rows),
    ...checkOptions(rows, checked, lines),
    ...rows.flatMap((row) => checkCategory(row, context)),
    ...checkFile(coverage, context),
  ];
};

function checkIncluded(rows: readonly Row[], lines: readonly string[]): CheckFinding[] {
  const claims = rows.filter(({ source }) => claimsServers(source));
  const missing = claims.flatMap(({ included, source: { file, line, columns } }) =>
    included.filter(isMissing).map(({ name }) => ({
      name,
      at: placeOfWord(lines, { file, line, column: columns.included }, name),
    })),
  );
  return [...findMissing(missing), ...claims.flatMap((row) => checkAddresses(row, lines))];
}

function isMissing({ name, servers }: CoverageRow['included'][number]): boolean {
  return servers.length === 0 && !ownTool.test(name);
}

/** Names without a server: all of a plugin are one matter, told at the first. */
function findMissing(missing: readonly { name: string; at: Place }[]): CheckFinding[] {
  const [first] = missing;
  const names = [...new Set(missing.map(({ name }) => name))];
  return first === undefined ? [] : [finding('included-without-server', first.at, { names })];
}

function checkAddresses({ included, source }: Row, lines: readonly string[]): CheckFinding[] {
  return included.flatMap(({ name, servers }) => {
    const { file, line, columns } = source;
    const at = placeOfWord(lines, { file, line, column: columns.included }, name);
    const [first] = servers;
    if (first === undefined) return [];
    const isEmpty = servers.every(({ server }) => server.url?.trim() === '');
    if (!isEmpty || source.notConfigured.includes(name)) return [];
    const where = `${first.server.file}:${first.server.line}`;
    return [finding('included-without-url', at, { name, where })];
  });
}

/** Whether a row has the address in a cell of its own, or names the settings of claude.ai, for who connects it there. */
function tellsWhere({ source }: Row, lines: readonly string[]): boolean {
  const cells = (lines[source.line - 1] ?? '').split('|').map((cell) => cell.trim());
  return cells.some(
    (cell) => /^`?https?:\/\/[^\s`]+`?$/i.test(cell) || /\bclaude\.ai\b/i.test(cell),
  );
}

// What Claude Code has without any server.
const ownTool = /\b(?:WebSearch|WebFetch)\b/;

/** Servers whose key is not the name that the table gives them, each once. */
function checkNames(rows: readonly Row[], lines: readonly string[]): CheckFinding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ included, source: { file, line, columns } }) =>
    included.flatMap(({ name, servers }) => {
      const keys = new Set([
        ...[fullNameKey(name), nameKey(name), withoutNoun(name)].flatMap((key) => key || []),
        ...keysIn(name),
      ]);
      const [only] = servers;
      // Of several servers the name may be that of the product, and a package name is none for people.
      if (only === undefined || servers.length > 1 || !/^[\p{L}\p{N}]/u.test(name)) return [];
      const { server } = only;
      if (seen.has(server.name)) return [];
      if (keys.has(nameKey(server.name)) || keys.has(withoutNoun(server.name))) return [];
      if (holdsWords(name, server.name) || givesKey(lines[line - 1] ?? '', server.name)) return [];
      seen.add(server.name);
      const at = placeOfWord(lines, { file, line, column: columns.included }, name);
      return [finding('server-label-differs', at, { name, server: server.name })];
    }),
  );
}

/** Whether a name starts as a key does and has all its words, so that a reader finds it: "Vtiger CRM" and `vtiger`. */
function holdsWords(name: string, key: string): boolean {
  const [words, wanted] = [wordsIn(name), wordsIn(key)];
  return words[0] === wanted[0] && wanted.every((word) => words.includes(word));
}

/** Whether a row of a table has the key of a server in a cell of its own. */
function givesKey(row: string, key: string): boolean {
  return row.split('|').some((cell) => cell.replaceAll('`', '').trim() === key);
}

function wordsIn(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A name without the words for what it is: "Reddit MCP" is called "reddit". */
function withoutNoun(name: string): string {
  return nameKey(
    name.replace(/(?<![\p{L}\p{N}])(?:mcp|servers?|connectors?)(?![\p{L}\p{N}])/giu, ' '),
  );
}

function checkUndocumented(
  { plugin, servers }: PluginCoverage,
  rows: readonly Row[],
): CheckFinding[] {
  const file = plugin.connectorsFile;
  // A table of tools or options names no servers.
  if (
    file === null ||
    !rows.some(({ included, source }) => included.length > 0 && source.columns.included > 1)
  )
    return [];
  const named = new Set(rows.flatMap(({ included }) => included.flatMap(namedServers)));
  // Who reads "Amplitude" knows what the server of another region is.
  const products = new Set([...named].map(({ connector }) => connector));
  const missing = servers.filter(
    (each) => !named.has(each) && (each.connector === undefined || !products.has(each.connector)),
  );
  // Another table or a sentence of the file may tell of it.
  const texts = plugin.files.filter(({ path }) => path === file);
  const words = missing.flatMap(({ server }) => [server.name, server.title ?? '']);
  const told = new Set(findMentions(texts, words).map(({ word }) => foldName(word)));
  return missing
    .filter(
      ({ server }) => ![server.name, server.title ?? ''].some((name) => told.has(foldName(name))),
    )
    .map(({ server }) =>
      finding('server-undocumented', placeOfServer(server), { server: server.name, file }),
    );
}

function checkOptions(
  rows: readonly Row[],
  checked: readonly Row[],
  lines: readonly string[],
): CheckFinding[] {
  // By name, not by connector: Jira Service Management is an option beside included Jira.
  const included = rows
    .filter(({ source }) => claimsServers(source))
    .flatMap((row) =>
      row.included.map((each) => ({
        key: nameKey(each.name),
        line: row.source.line,
        isThere: !checked.includes(row) || !isMissing(each),
      })),
    );
  const byName = Map.groupBy(included, ({ key }) => key);
  return rows.flatMap(({ others, source: { file, line, columns } }) =>
    others.flatMap(({ name }) => {
      const places = byName.get(nameKey(name)) ?? [];
      const own = places.find((each) => each.line === line);
      const found = own ?? places.find(({ isThere }) => isThere) ?? places[0];
      if (found === undefined) return [];
      const at = placeOfWord(lines, { file, line, column: columns.others }, name);
      const args = { name, included: `line ${found.line}`, isThere: found.isThere };
      return [finding('option-also-included', at, { ...args, isSameRow: own !== undefined })];
    }),
  );
}

function checkCategory(
  { category, source, label }: Row,
  { resolver }: MarketplaceTarget,
): CheckFinding[] {
  // Placeholders that stand for groups of tools of one server are no categories.
  if (category !== undefined || source.placeholder === null || source.tools.length > 0) return [];
  if (isExampleName(source.placeholder) || !isOfChoice(source)) return [];
  const names = resolver.catalog.categories.map(({ name }) => name);
  const at: Place = { file: source.file, line: source.line, column: source.columns.label };
  const near = nearest(label, names);
  // A slip of the hand, not another word of the same length: "Document" is no "Incident management".
  const isSlip =
    near !== undefined && editDistance(label.toLowerCase(), near.toLowerCase(), 2) <= 2;
  const args = { category: label, nearest: isSlip ? near : undefined, isTable: true };
  return [finding('category-unknown', at, args, 'info')];
}

function checkFile(
  { plugin, servers }: PluginCoverage,
  { marketplace, rootFiles }: MarketplaceTarget,
): CheckFinding[] {
  const [first] = plugin.servers;
  if (plugin.source !== 'local' || plugin.connectorsFile !== null || first === undefined) return [];
  if (isProjectFile(plugin) || isOfMarketplace(plugin, marketplace)) return [];
  // One for all plugins lies beside them.
  if (rootFiles.some((name) => name.toLowerCase() === 'connectors.md')) return [];
  // A plugin of one product has no choice to tell of, nor has one of its own programs.
  const own = firstWord(plugin.name);
  const products = new Set(
    servers
      .filter(({ server }) => !isOwnProgram(server))
      .map(({ server, connector }) => connector?.id ?? productOf(server.name, own)),
  );
  if (products.size < 2) return [];
  const at = { file: first.file, line: 1, column: 1 };
  return [finding('connectors-file-missing', at, { plugin: plugin.name })];
}

/** A server that starts with the word its plugin starts with is another one of the same maker. */
function productOf(server: string, own: string): string {
  return firstWord(server) === own ? own : server;
}

function firstWord(name: string): string {
  return wordsIn(name)[0] ?? '';
}

/** Whether a row is of a table with a column of included servers, not of a list of connectors. */
function claimsServers({ columns }: PluginCategory): boolean {
  return columns.included > 1 && columns.included !== columns.label;
}

/** Whether a row may have others beside what it names: it is a heading or an item, or has products to choose from. */
function isOfChoice(source: PluginCategory): boolean {
  const { columns, included, others } = source;
  if (columns.label === 1 && columns.placeholder === 1) return true;
  return others.length > 0 || (included.length > 0 && claimsServers(source));
}

function hasSource(row: CoverageRow): row is Row {
  return row.source !== null;
}

/** A row that a table of the plugin has. */
type Row = CoverageRow & { source: PluginCategory };
