import type { Fact } from '../../views/connector-facts.ts';
import { pageLink } from '../../views/link.ts';
import { attribute, join, markup, type Content, type Markup } from './markup.ts';

/** Facts in short. */
export function factList(facts: readonly Fact[]): Markup {
  return markup`<dl class="cc-facts not-content">${facts.map(
    ({ id, label, items, note }) => markup`
      <div>
        <dt>${label}</dt>
        <dd${attribute('data-pagefind-weight', weights[id])}>${join(items.map(item), ', ')}${note === undefined ? '' : `. ${note}`}</dd>
      </div>
    `,
  )}</dl>`;
}

function item({ text, page, url }: Fact['items'][number]): Content {
  if (page !== undefined) return markup`<a href="${pageLink(page)}">${text}</a>`;
  return url === undefined ? text : markup`<a href="${url}" rel="nofollow">${text}</a>`;
}

// Names that people search for count more than other words.
const weights: Partial<Record<Fact['id'], string>> = { aliases: '8' };
