import type { Client } from '../../clients/client.ts';
import { allClients } from '../../clients/all-clients.ts';
import { rules, type RuleId } from '../../rules/rules.ts';
import { formerRuleIds } from '../../views/rule-view.ts';
import { pagePath, twinPath, type RoutePath, type TwinRoute } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { adminMarkdown } from './admin.ts';
import { changesMarkdown } from './changes.ts';
import { categoryMarkdown } from './category.ts';
import { connectorMarkdown } from './connector.ts';
import { guideMarkdown, type Guide } from './guide.ts';
import {
  categoriesMarkdown,
  connectorsMarkdown,
  coverageMarkdown,
  pluginsMarkdown,
  rulesMarkdown,
} from './lists.ts';
import { llmsText } from './llms.ts';
import { pluginMarkdown } from './plugin.ts';
import { readGuides } from './read-guides.ts';
import { formerRuleMarkdown, ruleMarkdown } from './rule.ts';

/** Every page that has a Markdown twin, and how the twin is made. */
export async function listTwins(workspace: Workspace): Promise<Twin[]> {
  const guides = await readGuides();
  // The same as the pages, which have made most of it just before.
  const clients = allClients;
  return Object.entries(makers).flatMap(([route, list]) =>
    list({ workspace, clients, guides }).map(({ id, make }): Twin => {
      const page = id === undefined ? route : pagePath(route as ManyRoute, id);
      return { page, path: (twinPath(page) ?? page).replace(/^\/|\.md$/g, ''), make };
    }),
  );
}

/** How the twins of each kind of page are made; a kind with a twin that is left out is an error of types. */
const makers: Readonly<Record<TwinRoute, (material: Material) => MadeTwin[]>> = {
  '/': ({ workspace, guides }) => [{ make: () => llmsText(workspace, guides) }],
  '/connectors/': ({ workspace }) => [{ make: () => connectorsMarkdown(workspace) }],
  '/connectors/[id]/': ({ workspace, clients }) =>
    workspace.catalog.connectors.map((connector) => ({
      id: connector.id,
      make: () => connectorMarkdown(workspace, connector, clients),
    })),
  '/categories/': ({ workspace }) => [{ make: () => categoriesMarkdown(workspace) }],
  '/categories/[id]/': ({ workspace }) =>
    workspace.catalog.categories.map((category) => ({
      id: category.id,
      make: () => categoryMarkdown(workspace, category),
    })),
  '/plugins/': ({ workspace }) => [{ make: () => pluginsMarkdown(workspace) }],
  '/plugins/[id]/': ({ workspace, clients }) =>
    workspace.plugins.map((plugin) => ({
      id: plugin.id,
      make: () => pluginMarkdown(workspace, plugin, clients),
    })),
  '/coverage/': ({ workspace }) => [{ make: () => coverageMarkdown(workspace) }],
  '/admin/': ({ workspace }) => [{ make: () => adminMarkdown(workspace) }],
  '/changes/': ({ workspace }) => [{ make: () => changesMarkdown(workspace) }],
  '/rules/': () => [{ make: rulesMarkdown }],
  '/rules/[id]/': () => [
    ...(Object.keys(rules) as RuleId[]).map((id) => ({ id, make: () => ruleMarkdown(id) })),
    ...formerRuleIds.map((id) => ({ id, make: () => formerRuleMarkdown(id) })),
  ],
  '/guides/': ({ workspace, guides }) =>
    guides
      .filter(({ slug }) => slug === 'guides')
      .map((guide) => ({ make: () => guideMarkdown(workspace, guide) })),
  '/guides/[id]/': ({ workspace, guides }) =>
    guides
      .filter(({ slug }) => slug !== 'guides')
      .map((guide) => ({ id: guide.slug, make: () => guideMarkdown(workspace, guide) })),
};

type ManyRoute = Extract<RoutePath, `${string}[id]/`>;

/** What twins are made of. */
interface Material {
  workspace: Workspace;
  clients: readonly Client[];
  guides: readonly Guide[];
}

/** A twin, with the name of its page where there are many of its kind. */
interface MadeTwin {
  id?: string;
  make: Twin['make'];
}

/** The Markdown twin of a page; `path` is its own without the first slash and `.md`. */
export interface Twin {
  page: string;
  path: string;
  make: () => string | Promise<string>;
}
