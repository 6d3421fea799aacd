import { neverAsked } from '../../views/endpoint-answer.ts';
import type { EndpointView } from '../../views/endpoint-view.ts';
import { foldAfter, MOST_SHOWN } from '../../views/fold.ts';
import { connectorLink } from '../../views/link.ts';
import { fold } from './lists.ts';
import { markup, type Content, type Markup } from './markup.ts';
import { prose } from './prose.ts';
import { sources } from './sources.ts';

/** The addresses of a connector: the first current ones open, the others and the older ones behind folds. */
export function endpointFold(endpoints: readonly EndpointView[]): Markup {
  const current = endpoints.filter(({ status }) => status.id === 'current');
  const former = endpoints.filter(({ status }) => status.id !== 'current');
  const { shown, folded } = foldAfter(current, MOST_SHOWN);
  return markup`
    ${shown.length > 0 && endpointList(shown, true)}
    ${
      folded.length > 0 &&
      fold(`${folded.length} more current ${addresses(folded)}`, endpointList(folded))
    }
    ${former.length > 0 && fold(`${former.length} older ${addresses(former)}`, endpointList(former))}
  `;
}

/** Addresses with their history; where it is short, what is said of each stands behind a fold. */
export function endpointList(endpoints: readonly EndpointView[], isShort = false): Markup {
  const isNeverAsked = endpoints.every(({ answer }) => answer === undefined);
  return markup`
    <ul class="cc-endpoints not-content">
      ${endpoints.map((endpoint) => item(endpoint, isShort, isShort && isNeverAsked))}
    </ul>
    ${isNeverAsked && !isShort && markup`<p class="cc-small">${neverAsked}</p>`}
  `;
}

function insteadOf({ id, connector }: NonNullable<EndpointView['replacedBy']>): Markup {
  const page = connector === undefined ? '' : connectorLink(connector.id);
  return markup` · use <a href="${page}#endpoint-${id}">${id}</a>${connector && ` of ${connector.name}`} instead`;
}

function item(endpoint: EndpointView, isShort: boolean, isNeverAsked: boolean): Markup {
  const { id, address, transport, variant, note, status, replacedBy, answer } = endpoint;
  const about: Content = [
    note && markup`<p>${prose(note)}</p>`,
    answer && markup`<p>${answer}</p>`,
    isNeverAsked && markup`<p>${neverAsked}</p>`,
    markup`
      <p class="sources" data-pagefind-ignore>
        Source, ${endpoint.checked}: ${sources(endpoint.sources)}
      </p>
    `,
  ];
  return markup`
    <li id="endpoint-${id}">
      <div class="address">
        <code data-pagefind-weight="${status.id === 'current' ? '5' : '2'}">${address}</code>
        <span class="cc-badge" data-tone="${tones[status.id]}">${status.label}</span>
      </div>
      <p class="kind">
        ${transport} · <code>${id}</code>${variant && ` · ${variant}`}
        ${replacedBy && insteadOf(replacedBy)}
      </p>
      ${
        isShort
          ? markup`<details class="cc-fold"><summary>About this address</summary>${about}</details>`
          : markup`<div>${about}</div>`
      }
    </li>
  `;
}

function addresses({ length }: readonly unknown[]): string {
  return length === 1 ? 'address' : 'addresses';
}

const tones = { current: 'good', legacy: 'write', retired: 'destructive' } as const;
