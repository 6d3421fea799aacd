import { coverageMatrix } from '../../coverage/matrix.ts';
import { countStates } from '../../coverage/plugin-coverage.ts';
import { describeVerdict, stateLabels } from '../../coverage/states.ts';
import { ruleGroups, rules } from '../../rules/rules.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describeSource } from '../../views/plugin-source.ts';
import { document, list, table } from './blocks.ts';
import { code, link, plain } from './inline.ts';
import { otherForms, toCategory, toConnector, toPlugin, toRule } from './links.ts';

/** The twin of the list of connectors. */
export function connectorsMarkdown({ catalog }: Workspace): string {
  return document([
    '# Connectors',
    `> ${catalog.connectors.length} connectors for Claude: how you sign in, what each reads and writes, and the configuration to copy.`,
    otherForms('/connectors/'),
    list(
      catalog.connectors.map(
        (connector) => `${toConnector(connector)}: ${plain(connector.description)}`,
      ),
    ),
  ]);
}

/** The twin of the list of categories. */
export function categoriesMarkdown({ catalog }: Workspace): string {
  return document([
    '# Categories',
    '> Every category of connector, with the placeholder that plugins use for it.',
    otherForms('/categories/'),
    ...catalog.groups.flatMap((group) => [
      `## ${plain(group.name)}`,
      list(
        catalog.categories
          .filter((category) => category.group === group.id)
          .map((category) => {
            const count = catalog.byCategory.get(category.id)?.length ?? 0;
            return `${toCategory(category)} (${code(`~~${category.placeholder}`)}, ${count} connectors): ${plain(category.description)}`;
          }),
      ),
    ]),
  ]);
}

/** The twin of the list of plugins. */
export function pluginsMarkdown({ marketplaces }: Workspace): string {
  return document([
    '# Plugins',
    '> What each plugin includes, what works today and what each connector adds to it.',
    otherForms('/plugins/'),
    ...marketplaces.flatMap(({ name, description, plugins, others }) => [
      `## ${plain(name ?? 'Plugins')}`,
      description === undefined ? undefined : plain(description),
      list(
        plugins.map((plugin) => {
          const words = plain(plugin.plugin.description ?? '');
          return `${toPlugin(plugin)} (${describeVerdict(countStates(plugin))})${words === '' ? '' : `: ${words}`}`;
        }),
      ),
      others.length === 0 ? undefined : 'Kept elsewhere, known from their marketplace entry:',
      list(
        others.map((plugin) => {
          const { label, href } = describeSource(plugin);
          const words = plain(plugin.description ?? '');
          return `${plain(plugin.displayName ?? plugin.name)} (${link(label, href)})${words === '' ? '' : `: ${words}`}`;
        }),
      ),
    ]),
  ]);
}

/** The twin of the coverage matrix. */
export function coverageMarkdown({ catalog, plugins }: Workspace): string {
  const { columns, lines } = coverageMatrix(
    plugins.filter(({ rows }) => rows.length > 0),
    catalog.categories,
  );
  return document([
    '# Coverage',
    '> Every plugin against every category of connector: ready, to set up, or missing.',
    otherForms('/coverage/'),
    list(Object.values(stateLabels).map(({ label, line }) => `${label}: ${line}`)),
    table(
      ['Plugin', 'Ready', ...columns.map((category) => toCategory(category))],
      lines.map(({ plugin, cells }) => [
        toPlugin(plugin),
        `${countStates(plugin).ready} of ${plugin.rows.length}`,
        ...cells.map(({ state }) => (state === undefined ? '' : stateLabels[state].label)),
      ]),
    ),
  ]);
}

/** The twin of the list of rules. */
export function rulesMarkdown(): string {
  return document([
    '# Rules',
    '> What the check tells plugin authors, and why: every rule with an example.',
    otherForms('/rules/'),
    ...ruleGroups.flatMap(({ title, ids }) => [
      `## ${title}`,
      list(ids.map((id) => `${toRule(id)} (${rules[id].severity}): ${plain(rules[id].title)}`)),
    ]),
  ]);
}
