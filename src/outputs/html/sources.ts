import { sourceLink } from '../../catalog/source-link.ts';
import { join, markup, type Markup } from './markup.ts';

/** Where a fact is from: links with the remarks of who named them. */
export function sources(names: readonly string[]): Markup {
  const links = names
    .map(sourceLink)
    .map(({ label, href, remark }) => [
      href === undefined ? label : markup`<a href="${href}" rel="nofollow">${label}</a>`,
      remark !== '' && ` ${remark}`,
    ]);
  return markup`${join(links, '; ')}`;
}
