import type { Plugin } from '../../plugins/plugin.ts';
import { escapePattern } from '../../plugins/text.ts';
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
  const missing = local.filter(
    (plugin) => !listed.has(plugin.path ?? '') && !isNamed(plugin, readme.text),
  );
  if (missing.length === 0) return [];
  const { line, column } = first.table;
  const args = {
    listed: listed.size,
    all: paths.size,
    plugins: missing.map(({ entryName }) => entryName ?? '').join(', '),
  };
  return [finding('readme-plugin-missing', { file: readme.file, line, column }, args)];
};

/** Whether a text links to a plugin or sets its name apart: names such as "design" are words too. */
function isNamed({ path, entryName, displayName }: Plugin, text: string): boolean {
  const folder = new RegExp(`\\]\\((?:\\./)?${escapePattern(path ?? '')}[/)#]`);
  const names = [entryName, displayName].flatMap((name) => (name ? escapePattern(name) : []));
  const name = new RegExp(`(?:[[\`*/]|install )(?:${names.join('|')})[\\]\`*@:]`, 'i');
  return folder.test(text) || name.test(text);
}
