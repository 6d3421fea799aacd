import type { Rule } from './rule.ts';
import { docs, skill, table } from './shared/examples.ts';
import { gains } from './shared/text-examples.ts';
import { withoutBrackets } from '../plugins/inline.ts';
import { fullNameKey } from '../catalog/name-key.ts';
import { linesOf, placeOfWord } from './shared/plugin-text.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Hit } from './targets.ts';

export const categoryLabelDiffers: Rule<Args> = {
  severity: 'info',
  title: 'Skill calls a category otherwise than the table',
  message: ({ name, expected, file }) =>
    expected === undefined
      ? `${file} defines no category "${name}". Add a row for it, or write one that is there.`
      : `The category "${name}" is called "${expected}" in ${file}. Write that here too, so that people find what is connected for it.`,
  checkPlugin: checkLabels,
  page: {
    why: 'The table says what is connected for a category. A skill that calls the category otherwise leaves the reader to guess which row is meant.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'CONNECTORS.md': table('| Chat | `~~chat` | — | Acme Chat |'),
        'skills/prep/SKILL.md': skill('prep', gains('Communication')),
      },
      right: {
        'CONNECTORS.md': table('| Chat | `~~chat` | — | Acme Chat |'),
        'skills/prep/SKILL.md': skill('prep', gains('Chat')),
      },
    },
  },
};

/** Categories that a list or table of a skill calls otherwise than the tables of the plugin. */
function checkLabels({ plugin, rows, skills }: PluginCoverage): Hit<Args>[] {
  const { connectorsFile } = plugin;
  const defined = rows.flatMap(({ source, ...row }) =>
    source === null || row.placeholder === null ? [] : [{ ...row, key: fullNameKey(row.label) }],
  );
  if (connectorsFile === null || defined.length === 0) return [];
  const known = new Set([
    ...defined.flatMap(({ key, label, placeholder }) => [
      key,
      fullNameKey(placeholder ?? ''),
      // Of several rows of a kind each says in brackets which it is.
      fullNameKey(withoutBrackets(label)),
    ]),
    ...plugin.placeholders.map(({ name }) => fullNameKey(name)),
    // A table without placeholders names categories, too.
    ...linesOf(plugin, connectorsFile).flatMap((line) =>
      line.startsWith('|') ? [fullNameKey(line.split('|', 2)[1] ?? '')] : [],
    ),
  ]);
  return skills.flatMap(({ skill: { path: file }, uses }) =>
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
      const lines = linesOf(plugin, file);
      const at = placeOfWord(lines, { file, line, column: 1 }, label);
      const args = { name: label, expected: row?.label, file: connectorsFile };
      return [{ at, args }];
    }),
  );
}

/** Of a table in another language than the skill, the words are not to be held against each other. */
function isLatin(label: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Common}]+$/u.test(label);
}

interface Args {
  name: string;
  expected: string | undefined;
  file: string;
}
