import type { Answer } from './answer.ts';
import type { Category, CategoryGroup } from './category.ts';
import type { ChangedEntry } from './changes/change.ts';
import type { Connector } from './connector.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * The connector whose server a connector is reached through: its owner, else itself. Where only one way to
 * sign in there serves it, the owner has no other.
 */
export function serverOwner(catalog: Catalog, connector: Connector): Connector {
  const { servedBy, servedWith } = connector;
  const owner = servedBy === undefined ? undefined : catalog.byId.get(servedBy);
  if (owner === undefined) return connector;
  if (servedWith === undefined) return owner;
  return { ...owner, signIn: owner.signIn?.filter(({ method }) => method === servedWith) };
}

/** The endpoint to use: the first current one of the connector or of the one that serves it. */
export function primaryEndpoint(catalog: Catalog, connector: Connector): Endpoint | undefined {
  return serverOwner(catalog, connector).endpoints?.find(({ status }) => status === 'current');
}

/** Makes a catalog of entries already checked; those left out are only named. */
export function makeCatalog(
  groups: readonly CategoryGroup[],
  categories: readonly Category[],
  connectors: readonly Connector[],
  answers: ReadonlyMap<string, Answer> = new Map(),
  { added = [], leftOut = [], changes = [] }: Beside = {},
): Catalog {
  const byCategory = new Map(categories.map(({ id }): [string, Connector[]] => [id, []]));
  const byOwner = new Map<string, Connector[]>();
  for (const connector of connectors) {
    for (const id of connector.categories) byCategory.get(id)?.push(connector);
    if (connector.servedBy === undefined) continue;
    const served = byOwner.get(connector.servedBy) ?? [];
    byOwner.set(connector.servedBy, served);
    served.push(connector);
  }
  return {
    groups,
    categories,
    connectors,
    byId: new Map(connectors.map((connector) => [connector.id, connector])),
    byCategory,
    byOwner,
    answers,
    added,
    leftOut,
    changes,
    isReviewed: connectors.some(({ organisation }) => organisation?.approved !== undefined),
  };
}

/** The connectors, in order of their ids, and the vocabulary they are sorted by. */
export interface Catalog {
  groups: readonly CategoryGroup[];
  categories: readonly Category[];
  connectors: readonly Connector[];
  byId: ReadonlyMap<string, Connector>;
  /** The connectors of each category, in order of their ids. */
  byCategory: ReadonlyMap<string, readonly Connector[]>;
  /** The connectors that are reached through another one's server, by its id. */
  byOwner: ReadonlyMap<string, readonly Connector[]>;
  /** What endpoints answered when they were last asked, by their ids. */
  answers: ReadonlyMap<string, Answer>;
  /** The ids of entries that an organisation added to a catalog: their files are nowhere but with it. */
  added: readonly string[];
  /** Connectors that whoever runs the catalog leaves out of it. */
  leftOut: readonly LeftOut[];
  /** What changed in its entries, the newest first; empty where nobody keeps a log. */
  changes: readonly ChangedEntry[];
  /** Whether the organisation that runs it decides which connectors people may use. */
  isReviewed: boolean;
}

/** What a catalog has beside its entries. */
interface Beside {
  added?: readonly string[];
  leftOut?: readonly LeftOut[];
  changes?: readonly ChangedEntry[];
}

/** A connector that has no page and is in no file. */
export interface LeftOut {
  connector: Connector;
  why: 'hidden' | 'not-approved';
}
