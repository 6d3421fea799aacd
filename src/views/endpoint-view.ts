import { addressOf } from '../catalog/address.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { sourcesOf } from '../catalog/fields.ts';
import { clients } from '../clients/clients.ts';
import { answerLine } from './endpoint-answer.ts';
import { endpointStatusLabels, transportLabels } from './labels.ts';

/** What is said of endpoints: where they are, what they are, and what is known of them. */
export function endpointViews(endpoints: readonly Endpoint[], catalog: Catalog): EndpointView[] {
  return endpoints.map((endpoint) => ({
    id: endpoint.id,
    address: addressOf(endpoint),
    transport: transportLabels[endpoint.type],
    variant: endpoint.variant,
    note: [reservedWords(endpoint), endpoint.note].filter(Boolean).join(' ') || undefined,
    status: { id: endpoint.status, label: endpointStatusLabels[endpoint.status] },
    replacedBy: replacementOf(endpoint, endpoints, catalog),
    answer: answerLine(endpoint, catalog.answers),
    checked: endpoint.checked,
    sources: sourcesOf(endpoint.source),
  }));
}

function replacementOf(
  { replacedBy: id }: Endpoint,
  endpoints: readonly Endpoint[],
  { connectors }: Catalog,
): EndpointView['replacedBy'] {
  if (id === undefined) return undefined;
  const has = (all: readonly Endpoint[]) => all.some((each) => each.id === id);
  const connector = has(endpoints)
    ? undefined
    : connectors.find((each) => has(each.endpoints ?? []));
  return { id, connector };
}

/** For which clients alone an address is meant. */
function reservedWords({ reservedFor }: Endpoint): string | undefined {
  if (reservedFor === undefined) return undefined;
  const names = reservedFor.clients.map((id) => clients.find((each) => each.id === id)?.name ?? id);
  return `Only for ${names.join(', ')}. ${reservedFor.why}`;
}

/** An endpoint as page and twin show it. */
export interface EndpointView {
  id: string;
  address: string;
  transport: string;
  variant: string | undefined;
  note: string | undefined;
  status: { id: Endpoint['status']; label: string };
  /** The endpoint to use instead, and the connector that has it where that is another one. */
  replacedBy: { id: string; connector: Connector | undefined } | undefined;
  /** What it answered when it was last asked. */
  answer: string | undefined;
  checked: string;
  sources: readonly string[];
}
