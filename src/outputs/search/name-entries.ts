import type { Workspace } from '../../workspace/workspace.ts';
import type { NameEntry } from './name-match.ts';

/** All that can be found by its name. Paths are without the base of the site. */
export function nameEntries({
  catalog,
  plugins,
}: Pick<Workspace, 'catalog' | 'plugins'>): NameEntry[] {
  return [
    ...catalog.connectors.map(({ id, name, aliases = [], description }) => ({
      names: [name, ...aliases],
      path: `/connectors/${id}/`,
      kind: 'Connector',
      description,
    })),
    ...catalog.categories.map(({ id, name, placeholder, aliases = [], description }) => ({
      names: [name, placeholder, ...aliases],
      path: `/categories/${id}/`,
      kind: 'Category',
      description,
    })),
    ...plugins.map(({ id, title, plugin }) => ({
      names: [...new Set([title, plugin.name])],
      path: `/plugins/${id}/`,
      kind: 'Plugin',
      description: plugin.description ?? '',
    })),
  ];
}
