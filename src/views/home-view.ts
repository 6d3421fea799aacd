import type { Connector } from '../catalog/connector.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { byUse, countWired } from './connector-use.ts';

const MOST_USED = 8;
const MOST_PLUGINS = 6;

/** What home shows of the catalog and of the plugins. */
export function homeView(workspace: Workspace): HomeView {
  const { catalog, plugins } = workspace;
  return {
    counts: {
      connectors: catalog.connectors.length,
      tools: catalog.connectors.reduce((sum, { tools }) => sum + (tools?.items.length ?? 0), 0),
      plugins: plugins.length,
    },
    mostUsed: byUse(workspace)
      .filter((connector) => countWired(workspace, connector) > 0)
      .slice(0, MOST_USED),
    plugins: plugins.slice(0, MOST_PLUGINS),
  };
}

/** What home shows. */
export interface HomeView {
  counts: { connectors: number; tools: number; plugins: number };
  /** The connectors that most plugins wire. */
  mostUsed: Connector[];
  plugins: SitePlugin[];
}
