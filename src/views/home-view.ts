import type { Connector } from '../catalog/connector.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { byUse } from './connector-use.ts';
import { homeRoles, type RoleView } from './home-roles.ts';
import { brandIcon, drawingLength } from './icon.ts';

const MOST_ON_WALL = 30;
const MOST_PLUGINS = 6;
/** A drawing with more in it weighs more than the page can carry for one of many. */
const LONGEST_DRAWING = 900;

/** What home shows of the catalog and of the plugins. */
export function homeView(workspace: Workspace): HomeView {
  const { catalog, plugins } = workspace;
  const roles = homeRoles(workspace);
  return {
    counts: {
      connectors: catalog.connectors.length,
      tools: catalog.connectors.reduce((sum, { tools }) => sum + (tools?.items.length ?? 0), 0),
      plugins: plugins.length,
    },
    searches,
    roles,
    wall: byUse(workspace).filter(isDrawn).slice(0, MOST_ON_WALL),
    plugins: [...new Set([...roles.flatMap(({ plugin }) => plugin ?? []), ...plugins])].slice(
      0,
      MOST_PLUGINS,
    ),
  };
}

function isDrawn({ icon, status }: Connector): boolean {
  const drawing = brandIcon(icon);
  return status !== 'none' && drawing !== undefined && drawingLength(drawing) <= LONGEST_DRAWING;
}

/** What one can search for: a product, a task, a question, an error as it is shown. */
const searches = [
  'unread mail',
  'read only',
  'Excel',
  'spawn npx ENOENT',
  'data residency',
] as const;

/** What home shows. */
export interface HomeView {
  counts: { connectors: number; tools: number; plugins: number };
  searches: readonly string[];
  roles: RoleView[];
  /** The connectors that most plugins wire, of those that have a small logo. */
  wall: Connector[];
  plugins: SitePlugin[];
}
