import type { Connector } from '../../catalog/connector.ts';
import { sourcesOf } from '../../catalog/fields.ts';
import { publicLink } from '../../views/link.ts';
import type { Sentence, Words } from '../../views/sentence.ts';
import { sourceLink } from '../../catalog/source-link.ts';
import { dataPath, pagePath, twinPath } from '../../views/routes.ts';
import { code, link, plain } from './inline.ts';

/**
 * The address of a page's twin, an anchor included; of the page itself where it has none, or where a
 * query says what its script should show.
 */
export function twinLink(path: string): string {
  const [, page = '', rest = ''] = /^([^?#]*)(.*)/s.exec(path) ?? [];
  const isPage = page.endsWith('/') && !rest.startsWith('?');
  return `${publicLink((isPage ? twinPath(page) : undefined) ?? page)}${rest}`;
}

export const toConnector = ({ id, name }: Named, label = name): string =>
  link(label, twinLink(pagePath('/connectors/[id]/', id)));
export const toCategory = ({ id, name }: Named, label = name): string =>
  link(label, twinLink(pagePath('/categories/[id]/', id)));
export const toPlugin = ({ id, title }: { id: string; title: string }): string =>
  link(title, twinLink(pagePath('/plugins/[id]/', id)));
export const toRule = (id: string): string => link(id, twinLink(pagePath('/rules/[id]/', id)));

/** A name as a link to its connector, where it is one. */
export function toNamed(name: string, connector: Connector | undefined): string {
  return connector === undefined ? plain(name) : toConnector(connector, name);
}

/** Words with the link they carry. */
export function toText({ text, page, url, isCode }: Words): string {
  if (isCode) return code(text);
  const href = page === undefined ? url : twinLink(page);
  return href === undefined ? plain(text) : link(text, href);
}

/** A sentence of several runs. */
export function toSentence(sentence: Sentence): string {
  return sentence
    .map((words) => {
      const [start = '', end = ''] = [/^\s/, /\s$/].map((edge) =>
        edge.test(words.text) ? ' ' : '',
      );
      return `${start}${toText(words)}${end}`;
    })
    .join('');
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

interface Named {
  id: string;
  name: string;
}
