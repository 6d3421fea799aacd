import type { ConnectorView } from '../../views/connector-view.ts';
import { copyBlock } from './copy-block.ts';
import { list, steps } from './lists.ts';
import { markup, type Markup } from './markup.ts';
import { prose } from './prose.ts';
import { sources } from './sources.ts';

/** What whoever sets it up must know, behind a fold; nothing where no way to sign in is known. */
export function setUp({ signIn, setUp: text }: ConnectorView): Markup | undefined {
  if (signIn.ways.length === 0) return undefined;
  const { conditions } = signIn;
  return markup`
    <details class="not-content cc-set-up" data-pagefind-ignore>
      <summary>For whoever sets it up</summary>
      ${signIn.ways.map(way)}
      ${
        conditions.length > 0 &&
        markup`
          <section>
            <h2>Needed first, in one client or another</h2>
            ${list(conditions.map(({ lead, what }) => markup`${lead} ${prose(what)}`))}
          </section>
        `
      }
      ${text !== undefined && copyBlock({ label: 'Copy for IT', language: 'text', text })}
    </details>
  `;
}

function way(each: Way): Markup {
  const { title, endpoints, lines, headers, note, scopes, redirects, page, checked, published } =
    each;
  return markup`
    <section>
      <h2>${title}${endpoints.length > 0 && markup`<span> for ${endpoints.join(', ')}</span>`}</h2>
      ${lines.map((line) => markup`<p>${prose(line)}</p>`)}
      ${headers.map((header) => markup`<p>Header: <code>${header}</code></p>`)}
      ${note && markup`<p>${prose(note)}</p>`}
      ${scopes && markup`<p>Scopes: <code>${scopes}</code></p>`}
      ${steps(each.steps.map(prose))}
      ${
        redirects.length > 0 &&
        markup`<p>Redirect addresses:</p>${list(redirects.map((redirect) => markup`<code>${redirect}</code>`))}`
      }
      ${page && markup`<p><a href="${page}" rel="nofollow">${page}</a></p>`}
      <p class="sources">
        Source, ${checked}${published && `, of ${published}`}: ${sources(each.sources)}
      </p>
    </section>
  `;
}

type Way = ConnectorView['signIn']['ways'][number];
