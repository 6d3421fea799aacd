import { languageOf } from '../words/languages.ts';

/**
 * Every kind of page: its path, how it is called in menus and by itself, its other forms. A page is one
 * row here, its view and its `.astro` file. `[id]` stands for one name; `data` is the document that holds
 * what the page shows, its own or that of the list it is in.
 */
export const routes = [
  {
    path: '/',
    menu: 'Home',
    title: 'Connector Catalog',
    description:
      'Which connectors exist for Claude, how to configure one in your client, and what each plugin gains from it.',
    data: '/api/v1/index.json',
  },
  {
    path: '/connectors/',
    menu: 'Connectors',
    data: '/api/v1/connectors.json',
    list: { label: 'All connectors', words: 'each with one line' },
  },
  {
    path: '/connectors/[id]/',
    kind: 'connector',
    search: 'Connector',
    data: '/api/v1/connectors/[id].json',
  },
  // The list by name, for those who have no script to filter the other.
  { path: '/connectors/page/[page]/', data: '/api/v1/connectors.json', twin: false },
  {
    path: '/categories/',
    menu: 'Categories',
    description: 'Every category of connector, with the placeholder that plugins use for it.',
    data: '/api/v1/categories.json',
  },
  {
    path: '/categories/[id]/',
    kind: 'connectors',
    search: 'Category',
    data: '/api/v1/categories.json',
  },
  {
    path: '/plugins/',
    menu: 'Plugins',
    description: 'What each plugin includes, what works today and what each connector adds to it.',
    data: '/api/v1/plugins.json',
    list: { label: 'All plugins', words: 'those kept elsewhere included' },
  },
  {
    path: '/plugins/[id]/',
    kind: 'plugin',
    search: 'Plugin',
    data: '/api/v1/plugins/[id].json',
  },
  {
    path: '/coverage/',
    menu: 'Coverage',
    description: 'Every plugin against every category of connector: ready, to set up, or missing.',
    data: '/api/v1/coverage.json',
    list: { label: 'Coverage', words: 'every plugin against every category' },
  },
  {
    path: '/compare/',
    menu: 'Compare',
    description:
      'Two to four connectors side by side: sign-in, who prepares what, programs, and what each can read and change.',
    // A tool, no text: the pages of categories compare theirs in a table.
    twin: false,
  },
  {
    path: '/builder/',
    menu: 'Builder',
    description:
      'Choose connectors or a plugin and a client, and copy one merged configuration with its commands.',
    // A tool, no text.
    twin: false,
  },
  {
    path: '/admin/',
    menu: 'For admins',
    title: 'For your organisation',
    description:
      'Policies and permissions by which an organisation admits connectors and plugins, as files for each program.',
    list: { label: 'For your organisation', words: 'policies and permissions for administrators' },
  },
  {
    path: '/changes/',
    menu: 'Changes',
    description:
      'What changed in the catalog: new tools, addresses that moved, sign-in, day by day.',
    data: '/api/v1/changes.json',
    list: { label: 'Changes', words: 'what is new, day by day' },
  },
  {
    path: '/rules/',
    menu: 'Rules',
    description: 'What the check tells plugin authors, and why: every rule with an example.',
    data: '/api/v1/rules.json',
    list: { label: 'Rules', words: 'what the check finds in plugins' },
  },
  { path: '/rules/[id]/', search: 'Rule', data: '/api/v1/rules.json' },
  // The guides are a collection of their own, which knows their titles.
  { path: '/guides/', search: 'Guide' },
  { path: '/guides/[id]/', search: 'Guide' },
  {
    path: '/404/',
    title: 'Page not found',
    description: 'This address leads nowhere in the catalog.',
    twin: false,
  },
] as const satisfies readonly Route[];

/**
 * The row of a page; undefined for an address that is no page of the site.
 * @example
 * routeOf('/connectors/hubspot/') // => { path: '/connectors/[id]/', … }
 */
export function routeOf(page: string): Route | undefined {
  const parts = page.split('/').filter(Boolean);
  const [folder, , number] = parts;
  if (number !== undefined) return byPath.get(`/${folder}/${parts[1]}/[page]/`);
  return byPath.get(parts.length === 2 ? `/${folder}/[id]/` : page);
}

/**
 * The path of one page of a kind.
 * @example
 * pagePath('/connectors/[id]/', 'hubspot') // => '/connectors/hubspot/'
 */
export function pagePath(route: Extract<RoutePath, `${string}[id]/`>, id: string): string {
  return route.replace('[id]', () => id);
}

/**
 * The list that a page belongs to, with its words in the menu: the way back. None for a page that belongs to none.
 * @example
 * listOf('/connectors/hubspot/') // => { path: '/connectors/', label: 'Connectors' }
 */
export function listOf(page: string): { path: string; label: string } | undefined {
  const [folder, id] = page.split('/').filter(Boolean);
  if (folder === undefined || id === undefined) return undefined;
  const path = `/${folder}/`;
  return byPath.has(path) ? { path, label: listLabel(path) } : undefined;
}

/** What a page of the menu is called. */
export function listLabel(path: string): string {
  return byPath.get(path)?.menu ?? 'Guides';
}

/** The title and the description of a page that has one of its own, for its head. */
export function headOf(path: RoutePath): { title: string; description: string } {
  const { menu = '', title = menu, description = '' } = byPath.get(path) ?? {};
  return { title, description };
}

/**
 * The Markdown twin of a page: its address without the last slash, and `.md`. Undefined for pages that
 * are tools, not text.
 * @example
 * twinPath('/connectors/hubspot/') // => '/connectors/hubspot.md'
 * twinPath('/')                    // => '/index.md'
 */
export function twinPath(page: string): string | undefined {
  // A program reads the page in English.
  if (languageOf(page).language !== 'en') return undefined;
  if (page === '/404.html' || routeOf(page)?.twin === false) return undefined;
  return page === '/' ? '/index.md' : `${page.replace(/\/$/, '')}.md`;
}

/**
 * The JSON document that holds what a page shows: its own, else the list it is in.
 * @example
 * dataPath('/connectors/hubspot/') // => '/api/v1/connectors/hubspot.json'
 * dataPath('/rules/link-broken/')  // => '/api/v1/rules.json'
 */
export function dataPath(page: string): string | undefined {
  const [, id = ''] = page.split('/').filter(Boolean);
  return routeOf(page)?.data?.replace('[id]', () => id);
}

/** What a page is among the results of a search; undefined for lists and tools. */
export function searchKind(page: string): string | undefined {
  return routeOf(page)?.search;
}

/**
 * The title of a page where it stands alone: in a tab, a bookmark, a list of results, a shared link.
 * @example
 * pageTitle('/plugins/slack/', 'Slack') // => 'Slack plugin'
 */
export function pageTitle(page: string, title: string): string {
  const kind = routeOf(page)?.kind;
  const isSaid = kind === undefined || title.toLowerCase().endsWith(` ${kind}`);
  return isSaid ? title : `${title} ${kind}`;
}

/** The title of a page with the name of the site, which home leads with. */
export function tabTitle(page: string, title: string, site: string): string {
  return page === '/'
    ? `${site}: MCP connectors for Claude`
    : `${pageTitle(page, title)} | ${site}`;
}

const byPath: ReadonlyMap<string, Route> = new Map(routes.map((route) => [route.path, route]));

export type RoutePath = (typeof routes)[number]['path'];

/** The paths of the pages that have a Markdown twin. */
export type TwinRoute = Exclude<
  RoutePath,
  Extract<(typeof routes)[number], { twin: false }>['path']
>;

/** One kind of page. */
interface Route {
  path: string;
  /** Its words in the sidebar; without them it is not there. */
  menu?: string;
  /** Its own title; that of the menu unless it says otherwise. */
  title?: string;
  description?: string;
  /** What its title stands for, where the title is only a name. */
  kind?: string;
  /** What it is among the results of a search. */
  search?: string;
  /** The path of its data. */
  data?: string;
  /** How its twin, a list of all there is, is called in `llms.txt`. */
  list?: { label: string; words: string };
  /** Whether it has a Markdown twin; it has unless it says no. */
  twin?: boolean;
}
