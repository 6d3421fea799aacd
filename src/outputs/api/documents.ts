import { printableJson } from '../../shell/printable.ts';
import { z } from 'zod';
import { publicLink } from '../../views/link.ts';
import { pagePath } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describeRegistry, describeRegistryKinds } from '../registry/documents.ts';
import { ClientsDocument, clientsDocument } from './clients.ts';
import { CategoriesDocument, categoriesDocument } from './categories.ts';
import { ChangesDocument, changesDocument } from './changes.ts';
import { ConnectorDocument, connectorDocument } from './connector.ts';
import { ConnectorsDocument, connectorsDocument } from './connectors.ts';
import { CoverageDocument, coverageDocument } from './coverage.ts';
import { openSchema } from './fields.ts';
import { PermissionsDocument, permissionsDocument } from './permissions.ts';
import { PolicyDocument, policyDocument } from './policies.ts';
import { PluginDocument, pluginDocument, PluginsDocument, pluginsDocument } from './plugins.ts';
import { RulesDocument, rulesDocument } from './rules.ts';
import { IndexDocument, indexDocument } from './index-document.ts';

/** The kinds of documents under `/api/v1/`, in the order of the index; `{id}` where there is one for each. */
export const documentKinds = {
  index: { path: 'index', schema: IndexDocument },
  connectors: { path: 'connectors', schema: ConnectorsDocument },
  connector: { path: 'connectors/{id}', schema: ConnectorDocument },
  categories: { path: 'categories', schema: CategoriesDocument },
  plugins: { path: 'plugins', schema: PluginsDocument },
  plugin: { path: 'plugins/{id}', schema: PluginDocument },
  permissions: { path: 'permissions/{id}', schema: PermissionsDocument },
  policy: { path: 'policies/{id}', schema: PolicyDocument },
  clients: { path: 'clients', schema: ClientsDocument },
  changes: { path: 'changes', schema: ChangesDocument },
  coverage: { path: 'coverage', schema: CoverageDocument },
  rules: { path: 'rules', schema: RulesDocument },
} as const satisfies Record<string, { path: string; schema: z.ZodType }>;

/** Every document: its path without `.json`, and how it is made. */
export function listDocuments(model: Workspace): ApiDocument[] {
  const { catalog, plugins } = model;
  return [
    {
      kind: 'index',
      path: 'index',
      make: () => indexDocument(model, [...describeKinds(), ...describeRegistry()]),
    },
    { kind: 'connectors', path: 'connectors', make: () => connectorsDocument(model) },
    ...catalog.connectors.map((connector): ApiDocument => ({
      kind: 'connector',
      path: `connectors/${connector.id}`,
      page: pagePath('/connectors/[id]/', connector.id),
      make: () => connectorDocument(model, connector),
    })),
    { kind: 'categories', path: 'categories', make: () => categoriesDocument(model) },
    { kind: 'plugins', path: 'plugins', make: () => pluginsDocument(model) },
    ...plugins.map((plugin): ApiDocument => ({
      kind: 'plugin',
      path: `plugins/${plugin.id}`,
      make: () => pluginDocument(model, plugin),
    })),
    ...catalog.connectors.map((connector): ApiDocument => ({
      kind: 'permissions',
      path: `permissions/${connector.id}`,
      page: pagePath('/connectors/[id]/', connector.id),
      make: () => permissionsDocument(model, connector),
    })),
    ...plugins.map((plugin): ApiDocument => ({
      kind: 'policy',
      path: `policies/${plugin.id}`,
      make: () => policyDocument(model, plugin),
    })),
    { kind: 'clients', path: 'clients', make: () => clientsDocument() },
    { kind: 'changes', path: 'changes', make: () => changesDocument(model) },
    { kind: 'coverage', path: 'coverage', make: () => coverageDocument(model) },
    { kind: 'rules', path: 'rules', make: () => rulesDocument() },
  ];
}

/** A document as it is served. */
export function documentText({ kind, make }: ApiDocument): string {
  return `${printableJson({ $schema: publicLink(schemaPath(kind)), ...make() })}\n`;
}

/** The JSON Schema of a kind of document; what v1 may add later is not refused. */
export function documentSchema(kind: DocumentKind): object {
  return openSchema(documentKinds[kind].schema);
}

/** Where the JSON Schema of a kind of document is served. */
export function schemaPath(kind: DocumentKind): string {
  return `/schemas/api/v1/${kind}.schema.json`;
}

/** What each kind of document is, and where; `path` is the address within this site. */
function describeKinds() {
  return (Object.keys(documentKinds) as DocumentKind[]).map((name) => ({
    name,
    // Braces stay as they are: they are to be replaced.
    href: publicLink(`/api/v1/${documentKinds[name].path}.json`).replace('%7Bid%7D', '{id}'),
    schema: publicLink(schemaPath(name)),
    description: documentKinds[name].schema.meta()?.description ?? '',
    path: `/api/v1/${documentKinds[name].path}.json`,
  }));
}

/** The documents that the guide tells of together: those under `/api/v1/`, or those of the registry. */
export function describeDocuments(of: 'api' | 'registry' = 'api') {
  return of === 'api' ? describeKinds() : describeRegistryKinds();
}

export type DocumentKind = keyof typeof documentKinds;

export interface ApiDocument {
  kind: DocumentKind;
  path: string;
  /** The page of the connector that it is about. */
  page?: string;
  make: () => object;
}
