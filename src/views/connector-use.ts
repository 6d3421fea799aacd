import type { Connector } from '../catalog/connector.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How many plugins wire a connector. */
export function countWired({ uses }: Pick<Workspace, 'uses'>, { id }: Connector): number {
  return (uses.get(id) ?? []).filter(({ server }) => server !== undefined).length;
}

/** The connectors that most plugins wire first, then in order of their ids. */
export function byUse(workspace: Pick<Workspace, 'catalog' | 'uses'>): Connector[] {
  return [...workspace.catalog.connectors].sort(
    (a, b) => countWired(workspace, b) - countWired(workspace, a),
  );
}
