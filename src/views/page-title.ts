const kinds: Readonly<Record<string, string>> = {
  connectors: 'connector',
  categories: 'connectors',
  plugins: 'plugin',
};

/**
 * The title of a page where it stands alone: in a tab, a bookmark, a list of results, a shared link.
 * @example
 * pageTitle('/plugins/slack/', 'Slack') // => 'Slack plugin'
 */
export function pageTitle(page: string, title: string): string {
  const [folder = '', id] = page.split('/').filter(Boolean);
  const kind = id === undefined ? undefined : kinds[folder];
  const isSaid = kind === undefined || title.toLowerCase().endsWith(` ${kind}`);
  return isSaid ? title : `${title} ${kind}`;
}

/** The title of a page with the name of the site, which home leads with. */
export function tabTitle(page: string, title: string, site: string): string {
  return page === '/'
    ? `${site}: MCP connectors for Claude`
    : `${pageTitle(page, title)} | ${site}`;
}
