import type { Category } from './category.ts';
import type { Connector } from './connector.ts';
import type { Endpoint } from './endpoint.ts';
import type { CatalogFindings, StatusFault } from './findings.ts';
import { nearest } from './nearest.ts';
import { toPath } from './problem.ts';
import type { SignIn } from './sign-in.ts';
import { isLiteralHeader, isLiteralSecret } from '../protocol/secret.ts';
import { templateVariables } from '../protocol/url-template.ts';

/** What is wrong with one entry beyond its schema, with the path of each problem. */
export function checkConnector(connector: Connector, known: Known): Problem[] {
  const endpoints = connector.endpoints ?? [];
  return [
    ...checkReferences(connector, known),
    ...checkStatus(connector),
    ...endpoints.flatMap((endpoint, index) => [
      ...checkVariables(endpoint, index),
      ...checkSecrets(endpoint, index),
    ]),
    ...(connector.signIn ?? []).flatMap(checkTokens),
    ...checkTools(connector),
    ...checkScopes(connector),
  ];
}

/** Categories and connectors that are named and not there. */
export function checkReferences(
  connector: Pick<Connector, 'id' | 'categories' | 'servedBy' | 'related' | 'beside'>,
  { categories, connectorIds, nearestConnector }: Known,
): Problem[] {
  const unknownCategories = connector.categories.flatMap((category, index) =>
    categories.some(({ id }) => id === category)
      ? []
      : problem('category-unknown', ['categories', index], {
          category,
          nearest: nearest(
            category,
            categories.map(({ id }) => id),
          ),
        }),
  );
  const { servedBy, related = [], beside = [] } = connector;
  const references: Reference[] = [
    ...(servedBy === undefined ? [] : [[['servedBy'], servedBy] satisfies Reference]),
    ...related.map((id, index): Reference => [['related', index], id]),
    ...beside.map((id, index): Reference => [['beside', index], id]),
  ];
  const unknownConnectors = references.flatMap(([path, id]) => {
    if (connectorIds.has(id) && id !== connector.id) return [];
    const [name, index] = path;
    const field = index === undefined ? name : `${name}[${String(index)}]`;
    return problem('connector-unknown', path, { field, id, nearest: nearestConnector(id) });
  });
  return [...unknownCategories, ...unknownConnectors];
}

/** The id of another entry, and where it stands. */
type Reference = [path: [field: string] | [field: string, index: number], id: string];

function checkStatus({ status, servedBy, directory, endpoints = [] }: Connector): Problem[] {
  const current = endpoints.filter((endpoint) => endpoint.status === 'current');
  const fixed = current.filter((endpoint) => variableNames(endpoint).length === 0);
  const wrong = (fault: StatusFault) =>
    problem('entry-status-differs', ['status'], { status, fault });
  if (servedBy !== undefined) {
    return current.length === 0
      ? []
      : problem('served-by-endpoint', ['servedBy'], {
          endpoint: current[0]?.id,
          owner: servedBy,
        });
  }
  switch (status) {
    case 'available':
      return fixed.length > 0 ? [] : wrong('no-fixed');
    case 'per-tenant':
      return current.length > 0 && fixed.length === 0 ? [] : wrong('no-variables');
    case 'none':
      if (directory !== undefined) return wrong('listed');
      return current.length === 0 ? [] : wrong('has-current');
    case 'bundled':
      return [];
  }
}

function checkVariables(endpoint: Endpoint, index: number): Problem[] {
  const used = variableNames(endpoint);
  const documented = Object.keys(endpoint.variables ?? {});
  return [
    ...used
      .filter((name) => !documented.includes(name))
      .flatMap((name) =>
        problem(
          'variable-undescribed',
          ['endpoints', index, endpoint.type === 'stdio' ? 'args' : 'url'],
          { variable: name },
        ),
      ),
    ...documented
      .filter((name) => !used.includes(name))
      .flatMap((name) =>
        problem('variable-unused', ['endpoints', index, 'variables', name], { variable: name }),
      ),
  ];
}

function checkSecrets(endpoint: Endpoint, index: number): Problem[] {
  if (endpoint.type === 'stdio') {
    return Object.entries(endpoint.env ?? {})
      .filter(([name, value]) => isLiteralSecret(name, value))
      .flatMap(([name]) => problem('secret-literal', ['endpoints', index, 'env', name], { name }));
  }
  return literalHeaders(endpoint.headers, ['endpoints', index, 'headers']);
}

function checkTokens(way: SignIn, index: number): Problem[] {
  return way.method === 'token' ? literalHeaders(way.headers, ['signIn', index, 'headers']) : [];
}

function literalHeaders(
  headers: Readonly<Record<string, string>> = {},
  path: readonly PropertyKey[],
): Problem[] {
  return Object.entries(headers)
    .filter(([, value]) => isLiteralHeader(value))
    .flatMap(([name]) => problem('secret-literal', [...path, name], { name }));
}

function checkTools({ tools, endpoints = [], servedBy }: Connector): Problem[] {
  const seen = new Set<string>();
  return (tools?.items ?? []).flatMap((tool, index) => {
    const key = `${tool.endpoint ?? ''} ${tool.name}`;
    const path = ['tools', 'items', index];
    const repeated = seen.has(key)
      ? problem('tool-repeated', path, {
          tool: tool.name,
          isOfEndpoint: tool.endpoint !== undefined,
        })
      : [];
    seen.add(key);
    const missing =
      tool.endpoint !== undefined &&
      servedBy === undefined &&
      !endpoints.some(({ id }) => id === tool.endpoint)
        ? problem('tool-endpoint-unknown', [...path, 'endpoint'], { endpoint: tool.endpoint })
        : [];
    return [...repeated, ...missing];
  });
}

/** What is said of some endpoints is said of endpoints that are there. */
function checkScopes({
  signIn = [],
  preconditions = [],
  tools,
  lists = [],
  endpoints: own = [],
  servedBy,
}: Connector): Problem[] {
  // Those of another product's server are in its entry.
  if (servedBy !== undefined) return [];
  const named = [
    ...signIn.flatMap(({ endpoints = [] }, at) =>
      endpoints.map((id, index) => ({ id, path: ['signIn', at, 'endpoints', index] })),
    ),
    ...preconditions.flatMap(({ endpoints = [] }, at) =>
      endpoints.map((id, index) => ({ id, path: ['preconditions', at, 'endpoints', index] })),
    ),
    ...lists.flatMap(({ endpoints = [] }, at) =>
      endpoints.map((id, index) => ({ id, path: ['lists', at, 'endpoints', index] })),
    ),
    ...(tools?.completeFor ?? []).map((id, index) => ({
      id,
      path: ['tools', 'completeFor', index],
    })),
  ];
  return named
    .filter(({ id }) => !own.some((endpoint) => endpoint.id === id))
    .flatMap(({ id, path }) =>
      problem('entry-value-invalid', path, {
        found: `"${id}"`,
        field: toPath(path),
        expected: 'the id of an endpoint of this entry',
        nearest: nearest(
          id,
          own.map((endpoint) => endpoint.id),
        ),
      }),
    );
}

function variableNames(endpoint: Endpoint): string[] {
  return endpoint.type === 'stdio'
    ? [...new Set((endpoint.args ?? []).flatMap(templateVariables))]
    : templateVariables(endpoint.url);
}

/** A problem of a rule at a path. */
export function problem<Id extends keyof CatalogFindings>(
  rule: Id,
  path: readonly PropertyKey[],
  args: CatalogFindings[Id],
): [ProblemOf<Id>] {
  return [{ rule, path, args }];
}

/** What an entry may refer to. */
export interface Known {
  categories: readonly Category[];
  connectorIds: ReadonlySet<string>;
  /** The connector whose id is nearest to one that is not there. */
  nearestConnector: (id: string) => string | undefined;
}

/** A finding whose place is still a path in the entry. */
export type Problem = { [Id in keyof CatalogFindings]: ProblemOf<Id> }[keyof CatalogFindings];

interface ProblemOf<Id extends keyof CatalogFindings> {
  rule: Id;
  path: readonly PropertyKey[];
  args: CatalogFindings[Id];
}
