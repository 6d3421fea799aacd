import type { Catalog } from '../catalog/catalog.ts';
import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { fullNameKey, nameKey } from '../catalog/name-key.ts';
import {
  domainsOf,
  endpointKey,
  templatePattern,
  templateVariables,
} from '../protocol/url-template.ts';
import { packageOf } from './package-name.ts';

/** Makes the look-ups by which plugins are joined to a catalog. */
export function makeResolver(catalog: Catalog): Resolver {
  const names = new Map<string, Connector>();
  const endpoints = new Map<string, ResolvedEndpoint>();
  const templates: { pattern: RegExp; resolved: ResolvedEndpoint }[] = [];
  for (const connector of catalog.connectors) {
    for (const name of [connector.id, connector.name, ...(connector.aliases ?? [])]) {
      names.set(fullNameKey(name), connector);
    }
    for (const endpoint of connector.endpoints ?? []) {
      const resolved = { connector, endpoint };
      if (endpoint.type === 'stdio') {
        const name = packageOf(endpoint.command, endpoint.args ?? []);
        if (name !== undefined) endpoints.set(name, resolved);
        continue;
      }
      endpoints.set(endpointKey(endpoint.url) ?? endpoint.url, resolved);
      if (templateVariables(endpoint.url).length > 0) {
        templates.push({ pattern: templatePattern(endpoint.url, domainsOf(endpoint)), resolved });
      }
    }
  }
  const categories = new Map<string, Category>();
  for (const category of catalog.categories) {
    for (const name of [
      category.id,
      category.name,
      category.placeholder,
      ...(category.aliases ?? []),
    ]) {
      categories.set(fullNameKey(name), category);
    }
  }

  const byName = (name: string) => names.get(fullNameKey(name)) ?? names.get(nameKey(name));
  const byUrl = (url: string): ResolvedEndpoint | undefined => {
    const key = endpointKey(url);
    if (key === undefined) return undefined;
    return endpoints.get(key) ?? templates.find(({ pattern }) => pattern.test(key))?.resolved;
  };
  return {
    catalog,
    connectorOfName: byName,
    endpointOfUrl: byUrl,
    connectorOfServer: ({ name, title, url, command, args }) => {
      const found =
        (url === null ? undefined : byUrl(url)) ??
        (command === null ? undefined : endpoints.get(packageOf(command, args) ?? ''));
      return found?.connector ?? byName(name) ?? (title === null ? undefined : byName(title));
    },
    categoryOfName: (name) =>
      categories.get(fullNameKey(name)) ?? categories.get(nameKey(name)) ?? undefined,
  };
}

/** Leads from what a plugin says to what the catalog knows. */
export interface Resolver {
  catalog: Catalog;
  connectorOfName: (name: string) => Connector | undefined;
  endpointOfUrl: (url: string) => ResolvedEndpoint | undefined;
  connectorOfServer: (server: NamedServer) => Connector | undefined;
  categoryOfName: (name: string) => Category | undefined;
}

/** What of a server leads to its connector: endpoint first, then key, then title. */
export interface NamedServer {
  name: string;
  title: string | null;
  url: string | null;
  command: string | null;
  args: readonly string[];
}

export interface ResolvedEndpoint {
  connector: Connector;
  endpoint: Endpoint;
}
