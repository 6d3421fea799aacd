import type { BuilderData } from './data.ts';

const LONGEST_VALUE = 300;

/** Nothing chosen, in the first client. */
export const emptyState: BuilderState = { endpoints: [], tokens: [], variables: {}, client: '' };

/**
 * Reads what an address has chosen. What is not in the catalog, or makes no sense, is left out and named
 * in `ignored`.
 * @example
 * parseState('?s=hubspot,nobody&client=cursor', data, clients)
 * // => { state: { endpoints: ['hubspot'], …, client: 'cursor' }, ignored: ['nobody'] }
 */
export function parseState(
  query: string,
  data: BuilderData,
  clients: readonly string[],
): { state: BuilderState; ignored: string[] } {
  const parameters = new URLSearchParams(query);
  const ignored: string[] = [];
  const known = endpointsById(data);
  const ids = (key: string) =>
    [...new Set((parameters.get(key) ?? '').split(',').filter(Boolean))].filter((id) => {
      if (known.has(id)) return true;
      ignored.push(id.slice(0, 60));
      return false;
    });

  const endpoints = ids('s');
  const tokens = ids('token').filter((id) => endpoints.includes(id) && known.get(id)?.tokenHeaders);
  const variables: BuilderState['variables'] = {};
  for (const assignment of parameters.getAll('var')) {
    const [, id = '', name = '', value = ''] = /^([^:]+):(\w+):(.*)$/s.exec(assignment) ?? [];
    if (!endpoints.includes(id) || !Object.hasOwn(known.get(id)?.variables ?? {}, name)) {
      ignored.push(assignment.slice(0, 60));
    } else if (value !== '') {
      variables[id] = { ...variables[id], [name]: value.slice(0, LONGEST_VALUE) };
    }
  }
  const asked = parameters.get('client') ?? '';
  if (asked !== '' && !clients.includes(asked)) ignored.push(asked.slice(0, 60));
  const client = clients.includes(asked) ? asked : (clients[0] ?? '');
  return { state: { endpoints, tokens, variables, client }, ignored };
}

/** Writes a choice as the query of an address; `parseState` reads it back the same. */
export function formatState({ endpoints, tokens, variables, client }: BuilderState): string {
  if (endpoints.length === 0) return '';
  const parameters = new URLSearchParams({ s: endpoints.join(',') });
  if (tokens.length > 0) parameters.set('token', tokens.join(','));
  for (const [id, values] of Object.entries(variables)) {
    for (const [name, value] of Object.entries(values)) {
      if (value !== '' && endpoints.includes(id))
        parameters.append('var', `${id}:${name}:${value}`);
    }
  }
  if (client !== '') parameters.set('client', client);
  // Commas read better than %2C and need no escape in a query.
  return `?${parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}

/** The endpoints on offer, by their id, which is the name of their server. */
export function endpointsById(data: BuilderData) {
  return new Map(
    data.connectors.flatMap((connector) =>
      connector.endpoints.map((endpoint) => [endpoint.server.name, endpoint] as const),
    ),
  );
}

/** What a reader has chosen in the builder. */
export interface BuilderState {
  /** Ids of endpoints, in the order they were chosen. */
  endpoints: string[];
  /** Of these, the ones that send a token in place of a sign-in. */
  tokens: string[];
  /** What was typed for the variables of an endpoint. */
  variables: Record<string, Record<string, string>>;
  client: string;
}
