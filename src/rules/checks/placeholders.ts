import { fullNameKey } from '../../catalog/name-key.ts';
import { nearest } from '../../catalog/nearest.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import type { PluginCategory } from '../../plugins/categories.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import { finding, type CheckFinding } from '../rules.ts';
import type { MarketplaceTarget } from '../targets.ts';
import type { MarketplaceCheck, PluginCheck } from './check.ts';

/** Placeholders that a plugin uses and does not define, or defines and does not use. */
export const checkPlaceholders: PluginCheck = ({ plugin }, context) => {
  const { connectorsFile: file, categories, placeholders } = plugin;
  const defined = categories.flatMap(({ placeholder }) => placeholder ?? []);
  // Without a table of its own a plugin that writes ~~names is one about plugins.
  if (file === null || defined.length === 0) return [];
  const ofLabels = placeholdersOfLabels(categories);
  const unknown = placeholders
    .filter(({ definedIn, name }) => definedIn !== 'plugin' && isCategoryName(name, context))
    .map(({ name, ...at }) =>
      finding('placeholder-undefined', at, {
        name,
        file,
        nearest: ofLabels.get(fullNameKey(name)) ?? closest(name, defined),
      }),
    );
  const used = new Set(placeholders.map(({ name }) => fullNameKey(name)));
  const ofTools = findToolRows(plugin);
  return [
    ...unknown,
    ...checkUse(
      categories.filter((row) => !ofTools.includes(row) && !namesUser(row, plugin)),
      used,
    ),
    ...checkToolRows(ofTools, plugin),
  ];
};

/** The placeholders of rows by their labels, folded: a translation may write the label where the name belongs. */
function placeholdersOfLabels(categories: readonly PluginCategory[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { label, placeholder } of categories) {
    const key = fullNameKey(label);
    if (placeholder !== null && !found.has(key)) found.set(key, placeholder);
  }
  return found;
}

/** Whether a row says itself which skill or agent of the plugin it is for. */
function namesUser({ remark }: PluginCategory, { skills, agents }: Plugin): boolean {
  return (
    remark !== null &&
    [...skills, ...agents].some(({ name }) => remark.split(/[^\w-]+/).includes(name))
  );
}

/** Rows that name tools and no product, of a plugin with one server: the tools are its own. */
function findToolRows({ categories, servers }: Plugin): PluginCategory[] {
  return servers.length !== 1
    ? []
    : categories.filter(
        ({ placeholder, tools, included, others }) =>
          placeholder !== null && tools.length > 0 && included.length + others.length === 0,
      );
}

function checkToolRows(rows: readonly PluginCategory[], { servers }: Plugin): CheckFinding[] {
  const [first, ...others] = rows;
  const [server] = servers;
  if (first === undefined || server === undefined) return [];
  const at = { file: first.file, line: first.line, column: first.columns.placeholder };
  const name = first.placeholder ?? '';
  return [
    finding('placeholder-of-tools', at, { name, others: others.length, server: server.name }),
  ];
}

/** Categories that the plugins of a marketplace name by different placeholders. */
export const checkAmbiguity: MarketplaceCheck = ({ coverages }) => {
  const rows = coverages.flatMap(namedRows);
  return [...Map.groupBy(rows, ({ category }) => category).values()].flatMap((group) => {
    const byName = [...Map.groupBy(group, ({ name }) => name).values()].slice(0, maximumNames);
    if (byName.length < 2) return [];
    // The more usual first: who has another is told, and who has that is not.
    byName.sort((a, b) => b.length - a.length);
    return byName.flatMap((own, index) => {
      // A plugin that has both means two things by them.
      const plugins = new Set(own.map(({ plugin }) => plugin));
      const [first] = own;
      const other = byName
        .slice(0, index)
        .find(
          (each) =>
            !each.some(({ plugin }) => plugins.has(plugin)) &&
            first !== undefined &&
            each[0] !== undefined &&
            isSame(each[0], first),
        )?.[0];
      return other === undefined ? [] : own.map((row) => toAmbiguity(row, other));
    });
  });
};

function toAmbiguity({ row, label }: NamedRow, { row: other }: NamedRow): CheckFinding {
  const at = { file: row.file, line: row.line, column: row.columns.placeholder };
  return finding('placeholder-ambiguous', at, {
    name: row.placeholder ?? '',
    other: other.placeholder ?? '',
    where: `${other.file}:${other.line}`,
    category: label,
  });
}

/** Rows that no text uses: all of a plugin are one matter, told at the first. */
function checkUse(rows: readonly PluginCategory[], used: ReadonlySet<string>): CheckFinding[] {
  const unused = rows.flatMap(({ placeholder, file, line, columns }) =>
    placeholder === null || used.has(fullNameKey(placeholder))
      ? []
      : [{ name: placeholder, at: { file, line, column: columns.placeholder } }],
  );
  const [first] = unused;
  const names = [...new Set(unused.map(({ name }) => name))];
  return first === undefined ? [] : [finding('placeholder-unused', first.at, { names })];
}

/** Not `~~Jira` or `~~your-team-channel`, which are to be replaced when a plugin is adapted. */
function isCategoryName(name: string, { resolver }: MarketplaceTarget): boolean {
  return (
    /^\p{L}/u.test(name) &&
    !/^(?:your|my|our)\b/i.test(name) &&
    resolver.connectorOfName(name) === undefined
  );
}

/** The defined name that is meant: one that is spelled nearly so, starts with the same words, or is the start. */
function closest(name: string, defined: readonly string[]): string | undefined {
  if (defined.length > maximumNames) return undefined;
  return (
    nearest(name, defined) ??
    defined.find((each) => stem(each) !== '' && stem(each) === stem(name)) ??
    defined.find((each) => each.includes(' ') && isStart(wordsOf(each), wordsOf(name)))
  );
}

function isStart(words: readonly string[], all: readonly string[]): boolean {
  return words.length < all.length && words.every((word, index) => word === all[index]);
}

/** The words of a name in lower case, without the sign of the plural. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/s$/, ''));
}

/** All words but the last, in lower case. */
function stem(text: string): string {
  return text.toLowerCase().split(' ').slice(0, -1).join(' ');
}

/** Whether two rows of a category mean the same: by label, or one name holds the words of the other. */
function isSame(a: Pick<NamedRow, 'name' | 'label'>, b: Pick<NamedRow, 'name' | 'label'>): boolean {
  return (
    fullNameKey(a.label) === fullNameKey(b.label) ||
    a.name.includes(b.name) ||
    b.name.includes(a.name)
  );
}

function namedRows({ plugin, rows }: PluginCoverage): NamedRow[] {
  return rows.flatMap(({ source: row, category, label }) =>
    row === null || row.placeholder === null || row.tools.length > 0
      ? []
      : [
          {
            row,
            plugin,
            label,
            name: fullNameKey(row.placeholder),
            category: category?.id ?? fullNameKey(label),
          },
        ],
  );
}

const maximumNames = 100;

interface NamedRow {
  row: PluginCategory;
  plugin: PluginCoverage['plugin'];
  label: string;
  /** The placeholder, folded. */
  name: string;
  category: string;
}
