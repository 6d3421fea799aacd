import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import { compareIds } from '../../catalog/id-order.ts';
import type { BuilderConnector, BuilderData, BuilderEndpoint } from './data.ts';
import { lengthen, lengthenFacts, shorten, shortenFacts } from './shorten.ts';

/**
 * Lays the connectors out in columns, which compress better, with what many have in common once. All of the
 * catalog is sent at once, so that no request tells what somebody chooses.
 */
export function packBuilder({ connectors: inOrder, ...data }: BuilderData): PackedBuilder {
  const connectors = alikeTogether(inOrder);
  const categories = data.categories.map(({ id }) => id);
  const facts = new Map<string, number>();
  const all = connectors.flatMap((owner) => owner.endpoints.map((each) => ({ owner, ...each })));
  // In the order that compresses best: what repeats itself stands near.
  return {
    inCategories: connectors.map((each) =>
      each.categories.map((id) => (categories.indexOf(id) === -1 ? id : categories.indexOf(id))),
    ),
    entrances: connectors.map(({ entrance }) => entrance),
    owners: connectors.map((connector) => {
      const text = shortenFacts(ownFacts(connector), connector);
      const place = facts.get(text);
      if (place === undefined) facts.set(text, facts.size + 1);
      return place ?? 0;
    }),
    facts: [...facts.keys()].map((text) => JSON.parse(text) as object),
    details: all.map(({ owner, endpoint }) => {
      const others = Object.entries(endpoint).filter(([key]) => !inColumns.has(key));
      return others.length === 0
        ? 0
        : (JSON.parse(shortenFacts(Object.fromEntries(others), owner)) as object);
    }),
    types: all.map(({ endpoint }) => (endpoint.type === 'http' ? 0 : endpoint.type)),
    labels: all.map(({ owner, label }) => (label === undefined ? 0 : shorten(label, owner))),
    counts: connectors.map(({ endpoints }) => endpoints.length),
    endpointIds: connectors.flatMap(({ id, endpoints }) =>
      endpoints.map((endpoint) => withoutId(endpoint.id, id)),
    ),
    addresses: all.map(({ owner, endpoint }) =>
      endpoint.type === 'stdio' ? 0 : shorten(endpoint.url.replace(/^https:\/\//, ''), owner),
    ),
    ids: connectors.map(({ id }) => id),
    names: connectors.map(({ id, name }) => (name === nameFrom(id) ? 0 : name)),
    ...(connectors.some(({ approval }) => approval) && {
      approvals: connectors.map(({ approval }) => approval ?? 0),
    }),
    ...data,
  };
}

/** The connectors with those together that are reached and signed in to alike: their columns repeat themselves. */
function alikeTogether(connectors: readonly BuilderConnector[]): BuilderConnector[] {
  return connectors
    .map((connector) => ({ connector, key: wayInOf(connector) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key !== b.key)))
    .map(({ connector }) => connector);
}

function wayInOf(connector: BuilderConnector): string {
  const types = connector.endpoints.map(({ endpoint }) => endpoint.type);
  const facts = shortenFacts(ownFacts(connector), connector);
  return JSON.stringify([types, connector.entrance, facts]);
}

/** The words of the other names of all connectors, in their order: sent when somebody searches for one. */
export function packWords({ connectors }: BuilderData): string[] {
  return connectors.map(({ words }) => words);
}

/** The words of other names, by the id of their connector. */
export function unpackWords(
  { connectors }: BuilderData,
  words: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(connectors.map(({ id }, index) => [id, words[index] ?? '']));
}

const inColumns = new Set(['id', 'type', 'url']);

/**
 * Puts the connectors together again, without the words of their other names. Facts of sign-in and what is
 * written of an endpoint are put together when they are asked for: that is, of the few that are chosen.
 */
export function unpackBuilder(packed: PackedBuilder): BuilderData {
  let next = 0;
  let seen = 0;
  const connectors = packed.ids.map((id, index): BuilderConnector => {
    const name = packed.names[index] || nameFrom(id);
    const named = { id, name };
    const facts = packed.facts[(packed.owners[index] || ++seen) - 1] ?? {};
    const endpoints = Array.from({ length: packed.counts[index] ?? 0 }, (): BuilderEndpoint => {
      const at = next++;
      const label = packed.labels[at];
      let endpoint: Endpoint | undefined;
      return {
        ...(label && { label: lengthen(label, named) }),
        id: withId(packed.endpointIds[at] ?? '', id),
        get endpoint() {
          return (endpoint ??= unpackEndpoint(packed, at, this.id, named));
        },
      };
    });
    const ids = endpoints.map((endpoint) => endpoint.id);
    const approval = packed.approvals?.[index];
    let owner: Connector | undefined;
    return {
      id,
      name,
      words: '',
      categories: (packed.inCategories[index] ?? []).map((at) =>
        typeof at === 'string' ? at : (packed.categories[at]?.id ?? ''),
      ),
      entrance: packed.entrances[index] ?? 'unknown',
      ...(approval && { approval }),
      get owner() {
        return (owner ??= {
          ...named,
          ...factsOf(lengthenFacts(facts, named), ids),
        } as Connector);
      },
      endpoints,
    };
  });
  connectors.sort((a, b) => compareIds(a.id, b.id));
  const { categories, elsewhere, signInLabels, plugins } = packed;
  return { categories, elsewhere, signInLabels, plugins, connectors };
}

function unpackEndpoint(
  { types, addresses, details }: PackedBuilder,
  at: number,
  id: string,
  connector: { id: string; name: string },
): Endpoint {
  const address = lengthen(addresses[at] || '', connector);
  return {
    id,
    type: types[at] || 'http',
    ...(address && { url: address.includes('://') ? address : `https://${address}` }),
    ...lengthenFacts(details[at] || {}, connector),
  } as Endpoint;
}

/** The facts of sign-in with endpoints by their place, so that they are the same for many connectors. */
function ownFacts({ owner, endpoints }: BuilderConnector): object {
  const { signIn, preconditions, directory } = owner;
  const ids = endpoints.map((endpoint) => endpoint.id);
  return mapEndpoints({ signIn, preconditions, directory }, (each) => ids.indexOf(each as string));
}

function factsOf(facts: object, ids: readonly string[]): object {
  return mapEndpoints(facts, (at) => ids[at as number]);
}

function mapEndpoints(facts: object, change: (each: unknown) => unknown): object {
  return JSON.parse(
    JSON.stringify(facts, (key, value: unknown) =>
      key === 'endpoints' && Array.isArray(value) ? value.map(change) : value,
    ),
  ) as object;
}

/**
 * The name that most connectors have: their id in words.
 * @example
 * nameFrom('adobe-analytics') // => 'Adobe Analytics'
 */
function nameFrom(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

// Most ids of endpoints begin with that of their connector.
function withoutId(endpoint: string, id: string): string {
  return endpoint.startsWith(id) ? endpoint.slice(id.length) : `=${endpoint}`;
}

function withId(short: string, id: string): string {
  return short.startsWith('=') ? short.slice(1) : id + short;
}

/** The data as it is sent: one list a field; 0 where it is as usual. */
export interface PackedBuilder extends Omit<BuilderData, 'connectors'> {
  ids: string[];
  names: (string | 0)[];
  /** Places in `categories`; ids of those that are nowhere the primary one. */
  inCategories: (number | string)[][];
  entrances: BuilderConnector['entrance'][];
  /** Not there where the organisation decided on none. */
  approvals?: (NonNullable<BuilderConnector['approval']> | 0)[];
  /** The place in `facts`, from 1, of what decides of sign-in; 0 for the next that none had before. */
  owners: number[];
  facts: object[];
  /** How many endpoints each has; those of all follow each other. */
  counts: number[];
  labels: (string | 0)[];
  endpointIds: string[];
  types: (Endpoint['type'] | 0)[];
  addresses: (string | 0)[];
  details: (object | 0)[];
}
