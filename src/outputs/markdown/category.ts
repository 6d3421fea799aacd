import type { Category } from '../../catalog/category.ts';
import type { Connector } from '../../catalog/connector.ts';
import { stateLabels } from '../../coverage/states.ts';
import { describeAccess, signInOf } from '../../views/connector-text.ts';
import { transportsOf } from '../../views/connector-summary.ts';
import { authLabels, statusLabels, transportLabels } from '../../views/labels.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { document, list, table } from './blocks.ts';
import { code, plain } from './inline.ts';
import { otherForms, toCategory, toConnector, toPlugin } from './links.ts';

/** The twin of a category's page. */
export function categoryMarkdown(model: Workspace, category: Category): string {
  const { catalog } = model;
  const rank = ([primary]: readonly string[]) => (primary === category.id ? 0 : 1);
  const connectors = [...(catalog.byCategory.get(category.id) ?? [])].sort(
    (a, b) => rank(a.categories) - rank(b.categories),
  );
  const plugins = pluginRows(model, category);
  const neighbours = catalog.categories.filter(
    ({ id, group }) => group === category.group && id !== category.id,
  );
  const also = (category.aliases ?? []).map(plain).join(', ');
  return document([
    `# ${plain(category.name)}`,
    `> ${plain(category.description)}`,
    otherForms(`/categories/${category.id}/`),
    `Plugins name this category ${code(`~~${category.placeholder}`)}${also === '' ? '' : `; also written ${also}`}.`,
    table(
      ['Connector', 'What it does', 'Sign-in', 'Known tools', 'Reached by'],
      connectors.map((connector) => [
        toConnector(connector),
        plain(connector.description),
        connector.status === 'none'
          ? signInOf(connector).label
          : authLabels[connector.auth.type].label,
        describeAccess(connector) || 'unknown',
        reachedBy(model, connector),
      ]),
    ) ?? 'The catalog knows no connector of this category yet.',
    plugins === undefined ? undefined : '## Plugins that use it',
    plugins,
    neighbours.length === 0 ? undefined : '## More of this group',
    list(neighbours.map((each) => `${toCategory(each)}: ${plain(each.description)}`)),
  ]);
}

function reachedBy({ catalog }: Workspace, connector: Connector): string {
  const transports = transportsOf(catalog, connector).map((type) => transportLabels[type]);
  const words = transports.length === 0 ? [statusLabels[connector.status].label] : transports;
  return [...words, ...(connector.status === 'per-tenant' ? ['your own address'] : [])].join(', ');
}

function pluginRows({ plugins }: Workspace, { id }: Category): string | undefined {
  return table(
    ['Plugin', 'State', 'Included', 'Skills'],
    plugins.flatMap((plugin) => {
      const rows = plugin.rows.filter((row) => row.category?.id === id);
      const skills = plugin.skills.filter(({ uses }) =>
        uses.some((use) => use.category?.id === id),
      );
      if (rows.length === 0 && skills.length === 0) return [];
      return [
        [
          toPlugin(plugin),
          [...new Set(rows.map(({ state }) => stateLabels[state].label))].join(', '),
          rows.flatMap(({ included }) => included.map(({ name }) => plain(name))).join(', ') ||
            'nothing',
          skills.map(({ skill }) => plain(skill.name)).join(', '),
        ],
      ];
    }),
  );
}
