import { fullNameKey } from '../../catalog/name-key.ts';
import { finding } from '../rules.ts';
import { linesOf, placeOfWord, type PluginCheck } from './check.ts';

/** Categories that a list or table of a skill calls otherwise than the tables of the plugin. */
export const checkLabels: PluginCheck = ({ plugin, rows, skills }) => {
  const { connectorsFile } = plugin;
  const defined = rows.flatMap(({ source, ...row }) =>
    source === null || row.placeholder === null ? [] : [{ ...row, key: fullNameKey(row.label) }],
  );
  if (connectorsFile === null || defined.length === 0) return [];
  const known = new Set([
    ...defined.flatMap(({ key, placeholder }) => [key, fullNameKey(placeholder ?? '')]),
    ...plugin.placeholders.map(({ name }) => fullNameKey(name)),
    // A table without placeholders names categories, too.
    ...linesOf(plugin, connectorsFile).flatMap((line) =>
      line.startsWith('|') ? [fullNameKey(line.split('|', 2)[1] ?? '')] : [],
    ),
  ]);
  return skills.flatMap(({ skill, uses }) =>
    uses.flatMap(({ label, category, connector, evidence, line }) => {
      const key = fullNameKey(label);
      const isLabel = evidence === 'list' || evidence === 'table';
      const isForeign = !isLatin(label) || !defined.some((each) => isLatin(each.label));
      if (
        !isLabel ||
        isForeign ||
        category === undefined ||
        connector !== undefined ||
        known.has(key)
      )
        return [];
      // Once a plugin: the same skill is often written from the same template.
      known.add(key);
      const row =
        defined.find((each) => each.category === category) ??
        defined.find((each) => each.key.endsWith(key));
      if (row !== undefined && !isLatin(row.label)) return [];
      const lines = linesOf(plugin, skill.path);
      const at = placeOfWord(lines, { file: skill.path, line, column: 1 }, label);
      const args = { name: label, expected: row?.label, file: connectorsFile };
      return [finding('category-label-differs', at, args)];
    }),
  );
};

/** Of a table in another language than the skill, the words are not to be held against each other. */
function isLatin(label: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Common}]+$/u.test(label);
}
