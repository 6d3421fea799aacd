import type { Workspace } from '../../workspace/workspace.ts';
import { pagePath, searchKind } from '../../views/routes.ts';
import type { NameEntry } from './name-match.ts';

/** All that can be found by its name. Paths are without the base of the site. */
export function nameEntries({
  catalog,
  plugins,
}: Pick<Workspace, 'catalog' | 'plugins'>): NameEntry[] {
  return [
    ...catalog.connectors.map(({ id, name, aliases = [], description }) => ({
      names: [name, ...aliases],
      ...pageOf('/connectors/[id]/', id),
      description,
    })),
    ...catalog.categories.map(({ id, name, placeholder, aliases = [], description }) => ({
      names: [name, placeholder, ...aliases],
      ...pageOf('/categories/[id]/', id),
      description,
    })),
    ...plugins.map(({ id, title, plugin }) => ({
      names: [...new Set([title, plugin.name])],
      ...pageOf('/plugins/[id]/', id),
      description: plugin.description ?? '',
    })),
  ];
}

function pageOf(...page: Parameters<typeof pagePath>): Pick<NameEntry, 'path' | 'kind'> {
  const path = pagePath(...page);
  return { path, kind: searchKind(path) ?? '' };
}
