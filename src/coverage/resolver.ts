import { absentByName, absentKinds, type AbsentKind, type AbsentName } from '../catalog/absent.ts';
import { makeCatalog, type Catalog } from '../catalog/catalog.ts';
import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { fullNameKey, nameKey } from '../catalog/name-key.ts';
import { languages } from '../plugins/languages/languages.ts';
import { splitReferences } from '../protocol/reference.ts';
import {
  domainsOf,
  endpointKey,
  templatePattern,
  templateVariables,
} from '../protocol/url-template.ts';
import { hostOf } from '../protocol/host.ts';
import { makeAddressOwners } from './address-owner.ts';
import { isShared, packageKey, packageOf } from './package-name.ts';
import { readBridge } from './bridge.ts';
import { isScriptOf } from './own-script.ts';
import { templateIndex } from './template-index.ts';
import { bundleOrigin, isOwnPackage, ownedProduct } from './package-owner.ts';

/**
 * Makes the look-ups by which plugins are joined to a catalog; `absent` are the products that it knows of and does not
 * have, where it is handed on without them.
 */
export function makeResolver(
  catalog: Catalog,
  absent: () => readonly AbsentKind[] = () => absentKinds(catalog),
): Resolver {
  const names = namesOf(catalog);
  const endpoints = new Map<string, ResolvedEndpoint>();
  const templates = templateIndex<ResolvedEndpoint>();
  for (const connector of catalog.connectors) {
    for (const endpoint of connector.endpoints ?? []) {
      const resolved = { connector, endpoint };
      if (endpoint.type === 'stdio') {
        const key = packageKey(endpoint.command, endpoint.args ?? []);
        if (key !== undefined) endpoints.set(key, resolved);
        continue;
      }
      endpoints.set(endpointKey(endpoint.url) ?? endpoint.url, resolved);
      if (templateVariables(endpoint.url).length > 0) {
        templates.add(endpoint.url, templatePattern(endpoint.url, domainsOf(endpoint)), resolved);
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

  const words = wordsOfCategories(catalog);

  const byName = (name: string) => names.get(fullNameKey(name)) ?? names.get(nameKey(name));
  const byUrl = (url: string): ResolvedEndpoint | undefined => {
    const filled = withoutReferences(url);
    const key = filled === undefined ? undefined : endpointKey(filled);
    if (key === undefined) return undefined;
    return endpoints.get(key) ?? (isHostOpen(key) ? undefined : templates.find(key));
  };
  const owners = makeAddressOwners(catalog);
  const named = ({ name, title }: Pick<NamedServer, 'name' | 'title'>) =>
    byName(name) ?? (title === null ? undefined : byName(title));
  const ofAddress = (server: NamedServer) => {
    const url = server.url ?? readBridge(server)?.url ?? '';
    if (url.trim() === '') return undefined;
    const found = byUrl(url)?.connector;
    if (found !== undefined) return found;
    const meant = named(server);
    if (meant !== undefined && owners.isOwn(meant, url)) return meant;
    return owners.ownerOfHost(hostOf(url) ?? '');
  };
  const byProgram = (command: string, args: readonly string[]) =>
    endpoints.get(packageKey(command, args) ?? '');
  const ofProgram = (server: NamedServer) => {
    const { command, args } = server;
    if (command === null) return undefined;
    const found = byProgram(command, args);
    if (found !== undefined) return found.connector;
    const program = packageOf(command, args);
    if (program !== undefined && !isShared(program)) return ofOwner(server, program);
    const meant = named(server);
    return program !== undefined || (meant && isScriptOf(meant, command, args)) ? meant : undefined;
  };
  const ofBundle = (server: NamedServer) =>
    server.bundle == null ? undefined : ofOwner(server, bundleOrigin(server.bundle));
  /** By who publishes what is run. */
  const ofOwner = (server: NamedServer, origin: string | undefined) => {
    if (origin === undefined) return undefined;
    const meant = named(server);
    if (meant !== undefined && isOwnPackage(origin, meant)) return meant;
    const product = ownedProduct(origin);
    const made = product === undefined ? undefined : byName(product);
    return made !== undefined && isOwnPackage(origin, made) ? made : undefined;
  };
  /** Where nothing is written yet, or words that say what is to come, the name says what is meant. */
  const ofNothing = (server: NamedServer) => {
    const isWritten = [server.command, server.bundle, isWords(server.url) ? null : server.url].some(
      (text) => (text ?? '').trim() !== '',
    );
    return isWritten ? undefined : named(server);
  };
  let ofAbsent: ReturnType<typeof absentByName> | undefined;
  const outside = catalog.leftOut.length === 0 ? undefined : makeResolver(onlyLeftOut(catalog));
  return {
    catalog,
    outside,
    connectorOfName: byName,
    absentOfName: (name) => (ofAbsent ??= absentByName(absent()))(name),
    endpointOfUrl: byUrl,
    endpointOfProgram: byProgram,
    connectorNamed: named,
    connectorOfServer: (server) =>
      ofAddress(server) ?? ofProgram(server) ?? ofBundle(server) ?? ofNothing(server),
    categoryOfName: (name) =>
      categories.get(fullNameKey(name)) ?? categories.get(nameKey(name)) ?? undefined,
    categoryOfWord: (word) => words.get(fullNameKey(word)) ?? words.get(nameKey(word)),
  };
}

function onlyLeftOut({ groups, categories, leftOut }: Catalog): Catalog {
  return makeCatalog(
    groups,
    categories,
    leftOut.map(({ connector }) => connector),
  );
}

/**
 * An address as it is where no variable is set: `${HOST:-mcp.example.com}` has a value, `${TENANT}` stays to be
 * filled in. Undefined where the whole host is: it could be anybody's.
 */
function withoutReferences(url: string): string | undefined {
  const parts = splitReferences(url.trim());
  if (parts.every((part) => typeof part === 'string')) return url;
  const text = parts
    .map((part) =>
      typeof part === 'string' ? part : (part.fallback ?? `{${part.name.replace(/\W/g, '_')}}`),
    )
    .join('');
  return isHostOpen(text) ? undefined : text;
}

/** Whether words stand where an address is to come: `[PLACEHOLDER - the address of your CRM]`. */
function isWords(url: string | null): boolean {
  return url !== null && !url.includes('://') && /\s|^[^.:/]*$/.test(url.trim());
}

function isHostOpen(address: string): boolean {
  return /^(?:\w+:\/\/)?\{\w+\}(?:[:/?#]|$)/.test(address);
}

/** The categories by what people call them in other languages than that of the catalog. */
function wordsOfCategories({ categories }: Catalog): ReadonlyMap<string, Category> {
  const byId = new Map(categories.map((category) => [category.id, category]));
  return new Map(
    languages.flatMap((language) =>
      Object.entries(language.categories).flatMap(([id, names]) => {
        const category = byId.get(id);
        return category === undefined
          ? []
          : names.map((name) => [fullNameKey(name), category] as const);
      }),
    ),
  );
}

/** The names that a connector has, and the ids of its endpoints, which are the keys that snippets have. */
function namesOf({ connectors }: Catalog): Map<string, Connector> {
  const names = new Map<string, Connector>();
  for (const connector of connectors) {
    for (const name of [connector.id, connector.name, ...(connector.aliases ?? [])]) {
      names.set(fullNameKey(name), connector);
    }
  }
  for (const connector of connectors) {
    for (const { id } of connector.endpoints ?? []) {
      const key = fullNameKey(id);
      if (!names.has(key)) names.set(key, connector);
    }
  }
  return names;
}

/** Leads from what a plugin says to what the catalog knows. */
export interface Resolver {
  catalog: Catalog;
  /** The same for the connectors that the catalog leaves out; undefined where it leaves out none. */
  outside: Resolver | undefined;
  connectorOfName: (name: string) => Connector | undefined;
  /** A known product without an entry. */
  absentOfName: (name: string) => AbsentName | undefined;
  endpointOfUrl: (url: string) => ResolvedEndpoint | undefined;
  /** By the package or program that is started. */
  endpointOfProgram: (command: string, args: readonly string[]) => ResolvedEndpoint | undefined;
  connectorOfServer: (server: NamedServer) => Connector | undefined;
  /** What a server is called like, whoever runs it. */
  connectorNamed: (server: Pick<NamedServer, 'name' | 'title'>) => Connector | undefined;
  /** By the words of the catalog. */
  categoryOfName: (name: string) => Category | undefined;
  /** By the words of other languages. */
  categoryOfWord: (word: string) => Category | undefined;
}

/** What of a server leads to its connector: its address, else what it runs; where neither is written, its name. */
export interface NamedServer {
  name: string;
  title: string | null;
  url: string | null;
  command: string | null;
  args: readonly string[];
  /** Path or URL of an `.mcpb` bundle. */
  bundle?: string | null;
}

export interface ResolvedEndpoint {
  connector: Connector;
  endpoint: Endpoint;
}
