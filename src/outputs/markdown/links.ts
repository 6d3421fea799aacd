import type { Category } from '../../catalog/category.ts';
import type { Connector } from '../../catalog/connector.ts';
import { sourcesOf } from '../../catalog/fields.ts';
import { publicLink } from '../../views/link.ts';
import { sourceLink } from '../../views/source-link.ts';
import { dataPath, twinPath } from '../../views/routes.ts';
import { link, plain } from './inline.ts';

/**
 * The address of a page's twin, an anchor included; of the page itself where it has none, or where a
 * query says what its script should show.
 */
export function twinLink(path: string): string {
  const [, page = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  const isPage = page.endsWith('/') && !rest.startsWith('?');
  return `${publicLink((isPage ? twinPath(page) : undefined) ?? page)}${rest}`;
}

export const toConnector = ({ id, name }: Connector, label = name): string =>
  link(label, twinLink(`/connectors/${id}/`));
export const toCategory = ({ id, name }: Category, label = name): string =>
  link(label, twinLink(`/categories/${id}/`));
export const toPlugin = ({ id, title }: { id: string; title: string }): string =>
  link(title, twinLink(`/plugins/${id}/`));
export const toRule = (id: string): string => link(id, twinLink(`/rules/${id}/`));

/** A name as a link to its connector, where it is one. */
export function toNamed(name: string, connector: Connector | undefined): string {
  return connector === undefined ? plain(name) : toConnector(connector, name);
}

/** Where a page is for people and, where there is one, for programs. */
export function otherForms(page: string): string {
  const data = dataPath(page);
  return [
    link('Page', publicLink(page)),
    ...(data === undefined ? [] : [link('JSON', publicLink(data))]),
    link('All of the catalog', publicLink('/llms.txt')),
  ].join(' · ');
}

/** Sources as links, with what their author added. */
export function toSources(source: string | readonly string[]): string {
  return sourcesOf(source as Parameters<typeof sourcesOf>[0])
    .map((each) => {
      const { label, href, remark } = sourceLink(each);
      return [link(label, href), plain(remark)].filter(Boolean).join(' ');
    })
    .join('; ');
}
