import type { Plugin } from '../../plugins/plugin.ts';
import { characterAfter, findNames, makeNameTree } from '../../plugins/name-tree.ts';
import { foldersAbove } from '../../plugins/path.ts';
import { finding } from '../rules.ts';
import type { MarketplaceCheck } from './check.ts';
import { findPluginRows, hedge } from './readme-claims.ts';

/** Plugins of a marketplace that the table of plugins in its README leaves out. */
export const checkPluginTable: MarketplaceCheck = ({ readme, coverages }) => {
  if (readme === null) return [];
  const local = coverages
    .map(({ plugin }) => plugin)
    .filter(({ source, entryName }) => source === 'local' && entryName !== null);
  const paths = new Set(local.map(({ path }) => path));
  const rows = findPluginRows(readme).filter(({ path }) => paths.has(path));
  const [first] = rows;
  if (first === undefined || rows.length < 2 || rows.some(({ before }) => hedge.test(before))) {
    return [];
  }
  const listed = new Set(rows.map(({ path }) => path));
  const unlisted = local.filter(({ path }) => !listed.has(path ?? ''));
  const isNamed = findNamed(unlisted, readme.text);
  const missing = unlisted.filter((plugin) => !isNamed(plugin));
  if (missing.length === 0) return [];
  const { line, column } = first.table;
  const args = {
    listed: listed.size,
    all: paths.size,
    plugins: missing.map(({ entryName }) => entryName ?? '').join(', '),
  };
  return [finding('readme-plugin-missing', { file: readme.file, line, column }, args)];
};

/** Which plugins a text links to, or sets the name of apart: names such as "design" are words too. */
function findNamed(plugins: readonly Plugin[], text: string): (plugin: Plugin) => boolean {
  const names = makeNameTree(plugins.flatMap(namesOf), {
    mayEnd: (whole, at) => /[\]`*@:]/.test(characterAfter(whole, at)),
  });
  const paths = makeNameTree(
    plugins.flatMap(({ path }) => path ?? []),
    { gap: /(?!)/, mayEnd: (whole, at) => /[/)#]/.test(characterAfter(whole, at)) },
  );
  const named = new Set(
    findNames(text, names, (whole, at) =>
      /(?:[[`*/]|install )$/i.test(whole.slice(Math.max(0, at - 8), at)),
    ).map(({ name }) => name),
  );
  const linked = new Set(
    findNames(text, paths, (whole, at) =>
      /\]\((?:\.\/)?$/.test(whole.slice(Math.max(0, at - 4), at)),
    ).flatMap(({ name }) => [name, ...foldersAbove(name)]),
  );
  return (plugin) =>
    linked.has(plugin.path ?? '') || namesOf(plugin).some((name) => named.has(name));
}

function namesOf({ entryName, displayName }: Plugin): string[] {
  return [entryName, displayName].filter((name) => name !== null);
}
