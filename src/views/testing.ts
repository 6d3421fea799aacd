import { z } from 'zod';
import type { Access, ConnectorStatus } from '../catalog/connector.ts';
import type { Maturity, SignIn } from '../catalog/sign-in.ts';
import { clients } from '../clients/clients.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  accessLabels,
  admissionWords,
  endpointStatusLabels,
  maturityLabels,
  redirectWords,
  registrationWords,
  statusLabels,
  transportLabels,
  wayLabels,
} from './labels.ts';

/**
 * The paths of the values that a schema allows, lists as `[]`, records as `*`.
 * @example
 * schemaPaths(z.strictObject({ a: z.array(z.string()) })) // => ['a[]']
 */
export function schemaPaths(schema: z.ZodType): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
  return [...new Set(pathsOf(root, ''))];
}

/** The values of an entry, each with the path of its field; `paths` are those of its schema. */
export function valuesOf(value: unknown, paths: readonly string[], path = ''): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, paths, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const isRecord = path !== '' && paths.some((each) => each.startsWith(`${path}.*`));
  return Object.entries(value).flatMap(([key, inner]) =>
    valuesOf(inner, paths, join(path, isRecord ? '*' : key)),
  );
}

function pathsOf(node: Node, path: string): string[] {
  const { anyOf, oneOf, items, properties, additionalProperties } = node;
  const inner = [
    ...[...(anyOf ?? []), ...(oneOf ?? [])].flatMap((each) => pathsOf(each, path)),
    ...(isNode(items) ? pathsOf(items, `${path}[]`) : []),
    ...Object.entries(properties ?? {}).flatMap(([key, each]) =>
      isNode(each) ? pathsOf(each, join(path, key)) : [],
    ),
    ...(isNode(additionalProperties) ? pathsOf(additionalProperties, `${path}.*`) : []),
  ];
  return inner.length === 0 ? [path] : inner;
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

interface Node {
  anyOf?: Node[] | undefined;
  oneOf?: Node[] | undefined;
  items?: unknown;
  properties?: Record<string, unknown> | undefined;
  additionalProperties?: unknown;
}

function clientName(id: unknown): string {
  return clients.find((client) => client.id === id)?.name ?? String(id);
}

/** The words that stand for the value of a field, where it is told by words; undefined where it needs none. */
export const labelsOfFields: Readonly<
  Record<string, (value: unknown, workspace: Workspace) => string | undefined>
> = {
  'categories[]': (id, { catalog }) => catalog.categories.find((each) => each.id === id)?.name,
  // Of the others the sentence of sign-in tells.
  status: (id) =>
    id === 'per-tenant' || id === 'none' ? statusLabels[id as ConnectorStatus].line : undefined,
  servedBy: (id, { catalog }) => catalog.byId.get(String(id))?.name,
  // A product without a server has no sign-in to speak of.
  // The filters of search hold its words; what is said is said by the ways to sign in.
  'signIn[].method': (id) => wayLabels[id as SignIn['method']],
  'signIn[].registration[]': (id) => registrationWords[id as keyof typeof registrationWords],
  'signIn[].admits': (id) => admissionWords[id as keyof typeof admissionWords],
  'signIn[].admits[]': clientName,
  'signIn[].redirects': (id) => redirectWords[id as keyof typeof redirectWords],
  'signIn[].listed[]': clientName,
  'signIn[].guided[]': clientName,
  'signIn[].heldFor[]': clientName,
  'signIn[].givenClients[].clients[]': clientName,
  'preconditions[].who': (id) =>
    ({ you: 'You', 'claude-owner': 'Claude organisation' })[String(id)],
  'preconditions[].reported': () => 'Others report this, not the vendor.',
  'maturity.stage': (id) => maturityLabels[id as Maturity['stage']],
  'directory.label': () => 'In Claude’s directory',
  'endpoints[].reservedFor.clients[]': clientName,
  'tools.items[].derived': () => 'was judged by their names.',
  'endpoints[].type': (id) => transportLabels[id as Endpoint['type']],
  'endpoints[].status': (id) => endpointStatusLabels[id as Endpoint['status']],
  'tools.complete': () => undefined,
  'tools.items[].access': (id) => accessLabels[id as Access].label,
  'tools.items[].exact': () => 'Name not exact.',
};
