import { blankId } from './page-frame.ts';
import { placeOf, routeName, type RoutePath } from './route-paths.ts';

/**
 * What a build made that is the same for every catalog: pages whose paths and text ask nothing of one. `made` says of each
 * page whether that is so, and `paths` which pages there were to be made.
 */
export function stillPages(
  paths: readonly RoutePath[],
  made: ReadonlyMap<RoutePath, boolean>,
): Pick<StillPages, 'pages' | 'routes'> {
  // One that was not made is nobody's.
  const moving = new Set(
    paths.filter((path) => made.get(path) !== true).map(({ route }) => routeName(route)),
  );
  const routes = new Map<string, string[]>();
  const still: RoutePath[] = [];
  for (const path of paths) {
    const name = routeName(path.route);
    const isBlank = path.pathname.includes(blankId);
    if (made.get(path) === true && !isBlank) still.push(path);
    if (moving.has(name)) continue;
    // The page of which frames are cut is none of the site.
    routes.set(name, [...(routes.get(name) ?? []), ...(isBlank ? [] : [path.pathname])]);
  }
  return {
    pages: still.map(({ route, pathname }) => ({
      route: routeName(route),
      pathname,
      file: placeOf(pathname, route).file,
    })),
    routes: [...routes],
  };
}

/** The pages of a site that are the same for every catalog. */
export interface StillPages {
  /** The page in which others are made, where it is one of them. */
  frame: string | undefined;
  pages: readonly { route: string; pathname: string; file: string }[];
  /** The paths of the routes all of whose pages are of them. */
  routes: readonly (readonly [string, readonly string[]])[];
}
