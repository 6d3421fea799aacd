import type { Connector } from '../catalog/connector.ts';
import { publishersOf } from '../coverage/publisher.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How many plugins wire a connector. */
export function countWired({ uses }: Pick<Workspace, 'uses'>, { id }: Connector): number {
  return (uses.get(id) ?? []).filter(({ server }) => server !== undefined).length;
}

/** The connectors that most plugins wire first, then those that most publishers name, then in order of their ids. */
export function byUse(workspace: Pick<Workspace, 'catalog' | 'uses'>): Connector[] {
  return workspace.catalog.connectors
    .map((connector) => ({
      connector,
      wired: countWired(workspace, connector),
      publishers: publishersOf(connector).size,
    }))
    .sort((a, b) => b.wired - a.wired || b.publishers - a.publishers)
    .map(({ connector }) => connector);
}
