import { stringify } from 'yaml';
import { formatEntry } from '../../catalog/format.ts';
import { templateVariables } from '../../protocol/url-template.ts';
import { publisherOf } from './group.ts';
import type { ListedEndpoint } from './endpoints.ts';
import type { ListedServer } from './listed.ts';

/**
 * Writes the entry of a product that a registry lists. What the registry does not prove, and nobody said, is left
 * empty, so that the check of the catalog names it.
 */
export function importEntry(
  product: ImportedProduct,
  { from, today, defaults }: ImportSource,
): string {
  const { id, name, servers, endpointIds } = product;
  const [first] = servers;
  const { ownFacts } = first!;
  const sourceOf = (server: ListedServer) => `${from}: ${server.name}, version ${server.version}`;
  const endpoints = servers.flatMap((server) =>
    server.endpoints.map((endpoint, index) => {
      const {
        headers,
        identifier: _,
        ...kept
      } = {
        headers: undefined,
        identifier: undefined,
        ...endpoint,
      };
      const isToken = headers !== undefined && Object.keys(headers).length > 0;
      const fact = { source: sourceOf(server), checked: today };
      return {
        isToken,
        headers,
        fact,
        endpoint: {
          id: endpointIds(id, server, index),
          ...kept,
          args: 'args' in kept && kept.args.length > 0 ? kept.args : undefined,
          env: 'env' in kept && Object.keys(kept.env).length > 0 ? kept.env : undefined,
          variables: Object.keys(kept.variables).length > 0 ? kept.variables : undefined,
          status: server.state === 'deprecated' ? 'legacy' : 'current',
          note: server.state === 'deprecated' ? server.message : undefined,
          ...fact,
        },
      };
    }),
  );
  const current = endpoints.filter(({ endpoint }) => endpoint.status === 'current');
  const websites = [ownFacts.website, first?.website, first?.repository];
  const entry = {
    name,
    description: first?.description ?? null,
    vendor: ownFacts.vendor ?? publisherOf(first!),
    website: websites.find((each) => each !== undefined) ?? null,
    categories: ownFacts.categories.length > 0 ? ownFacts.categories : [...defaults.categories],
    status: statusOf(current.map(({ endpoint }) => endpoint as unknown as ListedEndpoint)),
    signIn: endpoints.map(({ isToken, headers, endpoint, fact }) => ({
      method: isToken ? 'token' : 'unknown',
      ...(endpoints.length > 1 && { endpoints: [endpoint.id] }),
      ...(isToken && { name: 'token', headers }),
      ...fact,
    })),
    endpoints: endpoints.map(({ endpoint }) => endpoint),
    useCases: ownFacts.useCase === undefined ? [...defaults.useCases] : [ownFacts.useCase],
    imported: servers.map((server) => ({
      from,
      name: server.name,
      version: server.version,
      checked: today,
    })),
    sources: [...new Set(servers.map(sourceOf))],
    checked: today,
  };
  return formatEntry(stringify(entry, { aliasDuplicateObjects: false }));
}

function statusOf(current: readonly ListedEndpoint[]): string {
  if (current.length === 0) return 'none';
  return current.some(isFixed) ? 'available' : 'per-tenant';
}

function isFixed(each: ListedEndpoint): boolean {
  const text = 'url' in each ? each.url : (each.args ?? []).join(' ');
  return templateVariables(text).length === 0;
}

/** A product that is to become an entry. */
export interface ImportedProduct {
  id: string;
  name: string;
  /** What it is listed as, the one to recommend first. */
  servers: readonly ListedServer[];
  /** The id of one of its endpoints, the index counted within its server. */
  endpointIds: (id: string, server: ListedServer, index: number) => string;
}

/** Where an import reads, when, and what the person who runs it says of all that say nothing themselves. */
export interface ImportSource {
  /** The address of the registry, or the name of the file. */
  from: string;
  /** YYYY-MM-DD. */
  today: string;
  defaults: { categories: readonly string[]; useCases: readonly string[] };
}
