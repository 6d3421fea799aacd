import { loadClients } from '../../clients/clients.ts';
import { rules, type RuleId } from '../../rules/rules.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { twinPath } from '../../views/routes.ts';
import { categoryMarkdown } from './category.ts';
import { connectorMarkdown } from './connector.ts';
import { guideMarkdown } from './guide.ts';
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
import { ruleMarkdown } from './rule.ts';

/** Every page that has a Markdown twin, and how the twin is made. */
export async function listTwins(model: Workspace): Promise<Twin[]> {
  const { catalog, plugins } = model;
  const [clients, guides] = await Promise.all([loadClients(), readGuides()]);
  return [
    twin('/', () => llmsText(model, guides)),
    twin('/connectors/', () => connectorsMarkdown(model)),
    ...catalog.connectors.map((connector) =>
      twin(`/connectors/${connector.id}/`, () => connectorMarkdown(model, connector, clients)),
    ),
    twin('/categories/', () => categoriesMarkdown(model)),
    ...catalog.categories.map((category) =>
      twin(`/categories/${category.id}/`, () => categoryMarkdown(model, category)),
    ),
    twin('/plugins/', () => pluginsMarkdown(model)),
    ...plugins.map((plugin) => twin(`/plugins/${plugin.id}/`, () => pluginMarkdown(model, plugin))),
    twin('/coverage/', () => coverageMarkdown(model)),
    twin('/rules/', () => rulesMarkdown()),
    ...(Object.keys(rules) as RuleId[]).map((id) => twin(`/rules/${id}/`, () => ruleMarkdown(id))),
    ...guides.map((guide) =>
      twin(guide.slug === 'guides' ? '/guides/' : `/guides/${guide.slug}/`, () =>
        guideMarkdown(model, guide),
      ),
    ),
  ];
}

function twin(page: string, make: Twin['make']): Twin {
  return { page, path: (twinPath(page) ?? page).replace(/^\/|\.md$/g, ''), make };
}

/** The Markdown twin of a page; `path` is its own without the first slash and `.md`. */
export interface Twin {
  page: string;
  path: string;
  make: () => string | Promise<string>;
}
