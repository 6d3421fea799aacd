import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { characterAfter, findNames, makeNameTree } from '../plugins/name-tree.ts';
import { foldersAbove } from '../plugins/path.ts';
import { findPluginRows, hedge, type PluginRow } from './checks/readme-claims.ts';
import type { Hit, MarketplaceTarget } from './targets.ts';

const names = ['sales', 'support', 'sales/calls'];

const marketplace = {
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'Team' },
    plugins: names.map((name) => ({ name: name.replace('/', '-'), source: `./${name}` })),
  }),
  ...Object.fromEntries(names.map((name) => [`${name}/skills/a/SKILL.md`, skill('a', 'Ask.')])),
};

const pluginTable = (...rows: string[]) =>
  `# Team\n\n| Plugin | How it helps |\n| --- | --- |\n${rows.map((name) => `| [${name}](./${name}) | … |\n`).join('')}`;

export const readmePluginMissing: Rule<Args> = {
  severity: 'info',
  title: 'README of a marketplace leaves out plugins',
  message: ({ listed, all, plugins, isPart }) =>
    `The README names ${listed} of the ${all} plugins of this marketplace${isPart === true ? ' that lie beside it' : ''} and nothing of ${plugins}. Add them to the table, or say that it is a choice.`,
  checkMarketplace: checkPluginTable,
  page: {
    why: 'The table on the front page is what people choose from. A plugin that it leaves out is found by few. Plugins that lie elsewhere are not asked for, and a table that says it is a choice is left alone.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: { ...marketplace, 'README.md': pluginTable('sales', 'support') },
      right: { ...marketplace, 'README.md': pluginTable('sales', 'support', 'sales/calls') },
    },
  },
};

/** Plugins of a marketplace that the table of plugins in its README leaves out. */
function checkPluginTable({
  readme,
  coverages,
  marketplace: listing,
}: MarketplaceTarget): Hit<Args>[] {
  if (readme === null) return [];
  const local = coverages
    .map(({ plugin }) => plugin)
    .filter(({ source, entryName }) => source === 'local' && entryName !== null);
  const paths = new Set(local.map(({ path }) => path));
  const rows = findPluginRows(readme).filter(({ path }) => paths.has(path));
  const [first] = rows;
  if (first === undefined || rows.length < 2 || rows.some(isChoice)) {
    return [];
  }
  const listed = new Set(rows.map(({ path }) => path));
  const unlisted = local.filter(({ path }) => !listed.has(path ?? ''));
  const isNamed = findNamed(unlisted, readme.text);
  const missing = unlisted.filter((plugin) => !isNamed(plugin));
  if (missing.length === 0) return [];
  const { line, column } = first.table;
  const args = {
    listed: local.length - missing.length,
    all: local.length,
    ...((listing?.entries.length ?? 0) > local.length && { isPart: true as const }),
    plugins: missing.map(({ entryName }) => entryName ?? '').join(', '),
  };
  return [{ at: { file: readme.file, line, column }, args }];
}

/** Whether what stands before a table, or in its header, says that it leaves plugins out. */
function isChoice({ before, table }: PluginRow): boolean {
  return hedge.test(before) || table.header.some(({ text }) => hedge.test(text));
}

/** Which plugins a text links to, or sets the name of apart: names such as "design" are words too. */
function findNamed(plugins: readonly Plugin[], text: string): (plugin: Plugin) => boolean {
  const nameTree = makeNameTree(plugins.flatMap(namesOf), {
    mayEnd: (whole, at) => /[\]`*@:]/.test(characterAfter(whole, at)),
  });
  const pathTree = makeNameTree(
    plugins.flatMap(({ path }) => path ?? []),
    { gap: /(?!)/, mayEnd: (whole, at) => /[/)#]/.test(characterAfter(whole, at)) },
  );
  const named = new Set(
    findNames(text, nameTree, (whole, at) =>
      /(?:[[`*/]|install )$/i.test(whole.slice(Math.max(0, at - 8), at)),
    ).map(({ name }) => name),
  );
  const linked = new Set(
    findNames(text, pathTree, (whole, at) =>
      /\]\((?:\.\/)?$/.test(whole.slice(Math.max(0, at - 4), at)),
    ).flatMap(({ name }) => [name, ...foldersAbove(name)]),
  );
  return (plugin) =>
    linked.has(plugin.path ?? '') || namesOf(plugin).some((name) => named.has(name));
}

function namesOf({ entryName, displayName }: Plugin): string[] {
  return [entryName, displayName].filter((name) => name !== null);
}

interface Args {
  listed: number;
  all: number;
  plugins: string;
  /** The marketplace lists plugins that lie elsewhere too. */
  isPart?: true;
}
