import type { Category } from '../../catalog/category.ts';
import { categoryView, type CategoryView } from '../../views/category-view.ts';
import { pagePath } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { document, list, table } from './blocks.ts';
import { code, plain } from './inline.ts';
import { otherForms, toCategory, toConnector, toPlugin } from './links.ts';

/** The twin of a category's page. */
export function categoryMarkdown(workspace: Workspace, category: Category): string {
  const view = categoryView(workspace, category);
  const { id, name, description, placeholder, aliases, plugins, group, neighbours } = view;
  const otherWords = aliases.length === 0 ? '' : `; also written ${aliases.map(plain).join(', ')}`;
  return document([
    `# ${plain(name)}`,
    `> ${plain(description)}`,
    otherForms(pagePath('/categories/[id]/', id)),
    `Plugins name this category ${code(placeholder)}${otherWords}.`,
    comparison(view) ?? 'The catalog knows no connector of this category yet.',
    ...(plugins.length === 0 ? [] : ['## Plugins that use it', pluginTable(view)]),
    ...(neighbours.length === 0 ? [] : [`## More in ${plain(group)}`]),
    list(neighbours.map((each) => `${toCategory(each)}: ${plain(each.description)}`)),
  ]);
}

function comparison({ connectors }: CategoryView): string | undefined {
  const isReviewed = connectors.some(({ approval }) => approval !== undefined);
  return table(
    [
      'Connector',
      ...(isReviewed ? ['Your organisation'] : []),
      'What it does',
      'Sign-in',
      'Known tools',
      'Reached by',
    ],
    connectors.map((connector) => [
      toConnector(connector),
      ...(isReviewed ? [connector.approval?.label ?? ''] : []),
      plain(connector.description),
      connector.signIn,
      connector.tools.map(({ text }) => text).join(', ') || 'unknown',
      connector.reachedBy,
    ]),
  );
}

function pluginTable({ plugins }: CategoryView): string | undefined {
  return table(
    ['Plugin', 'State', 'Included', 'Skills'],
    plugins.map((plugin) => [
      toPlugin(plugin),
      plugin.states.map(({ label }) => label).join(', '),
      plugin.included.map(plain).join(', ') || 'nothing',
      plugin.skills.map(plain).join(', '),
    ]),
  );
}
