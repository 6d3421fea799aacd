import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { timesAsked } from '../../workspace/asked.ts';

/**
 * The paths of the pages of a bundled site, route by route in Astro's order, and whether they are the same for every
 * catalog. Of a route in `known` the program is not asked, nor is it loaded for that.
 */
export async function routePaths(
  app: RoutedProgram,
  known: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<RoutePath[]> {
  const paths: RoutePath[] = [];
  for (const { routeData } of app.manifest.routes) {
    const pathnames = known.get(routeName(routeData));
    if (pathnames !== undefined) {
      paths.push(...pathnames.map((pathname) => ({ pathname, route: routeData, isStill: true })));
      continue;
    }
    const before = timesAsked();
    const one = {
      manifest: { ...app.manifest, routes: [{ routeData }] },
      routeCache: app.routeCache,
      getComponentByRoute: (route: RouteData) => app.getComponentByRoute(route),
    };
    const found = await new StaticPaths(one as never).getAll();
    const isStill = timesAsked() === before;
    paths.push(...found.map((path) => ({ ...path, isStill })));
  }
  return paths;
}

/** What a route is called where it is kept. */
export function routeName({ route, component }: Pick<RouteData, 'route' | 'component'>): string {
  return `${route}&${component}`;
}

/** Where a page or a file is asked for and lies, without a slash before it. */
export function placeOf(
  pathname: string,
  { type }: Pick<RouteData, 'type'>,
): { path: string; file: string } {
  const given = pathname.replace(/^\//, '');
  const inner = given.replace(/\/$/, '');
  if (type === 'endpoint') return { path: given, file: inner };
  const path = inner === '' ? '' : `${inner}/`;
  return { path, file: inner === '404' ? '404.html' : `${path}index.html` };
}

/** A page that is to be made. */
export interface RoutePath {
  pathname: string;
  route: RouteData;
  /** Whether it is there whatever the catalog holds. */
  isStill: boolean;
}

/** What Astro makes of the sources of a site, as far as its paths go. */
export interface RoutedProgram {
  manifest: { routes: readonly { routeData: RouteData }[] };
  routeCache?: unknown;
  getComponentByRoute: (route: RouteData) => unknown;
}
