import { printable, unprintable } from '../../shell/printable.ts';
import type { BuilderData } from './data.ts';
import { endpointsById, takesToken } from './offers.ts';

const LONGEST_VALUE = 300;

/** Nothing chosen, in the first client. */
export const emptyState: BuilderState = { endpoints: [], tokens: [], variables: {}, client: '' };

/**
 * Reads what an address has chosen. What is not in the catalog, or makes no sense, is left out and named
 * in `ignored`; values for variables that came along are in `given`, for the reader to look at first.
 * @example
 * parseState('#s=hubspot,nobody&client=cursor', data, clients)
 * // => { state: { endpoints: ['hubspot'], …, client: 'cursor' }, given: {}, ignored: ['nobody'] }
 */
export function parseState(
  address: string,
  data: BuilderData,
  clients: readonly string[],
): { state: BuilderState; given: Values; ignored: string[] } {
  const parameters = new URLSearchParams(address.replace(/^[?#]/, ''));
  const ignored: string[] = [];
  const known = endpointsById(data);
  const ids = (key: string) =>
    [...new Set((parameters.get(key) ?? '').split(',').filter(Boolean))].filter((id) => {
      if (known.has(id)) return true;
      ignored.push(inMessage(id));
      return false;
    });

  const endpoints = ids('s');
  const tokens = ids('token').filter((id) => {
    const found = known.get(id);
    return endpoints.includes(id) && found && takesToken(found.connector, found.offered);
  });
  const given = readGiven(parameters, (id, name) => {
    const { variables = {} } = known.get(id)?.offered.endpoint ?? {};
    return endpoints.includes(id) && Object.hasOwn(variables, name);
  });
  ignored.push(...given.ignored);
  const asked = parameters.get('client') ?? '';
  if (asked !== '' && !clients.includes(asked)) ignored.push(inMessage(asked));
  const client = clients.includes(asked) ? asked : (clients[0] ?? '');
  return {
    state: { endpoints, tokens, variables: {}, client },
    given: given.values,
    ignored,
  };
}

/** The values for variables that an address holds, of those that there are. */
export function readGiven(
  parameters: URLSearchParams,
  isKnown: (id: string, name: string) => boolean,
): { values: Values; ignored: string[] } {
  const values: Values = {};
  const ignored: string[] = [];
  for (const assignment of parameters.getAll('var')) {
    const [, id = '', name = '', value = ''] = /^([^:]+):(\w+):(.*)$/s.exec(assignment) ?? [];
    // Nobody can judge a value that is not seen as what it is.
    if (!isKnown(id, name) || unprintable.test(value)) ignored.push(inMessage(assignment));
    else if (value !== '') values[id] = { ...values[id], [name]: value.slice(0, LONGEST_VALUE) };
  }
  return { values, ignored };
}

/** What stands in an address, as the message that it was left out names it. */
export function inMessage(text: string): string {
  return printable(text.slice(0, 60));
}

/**
 * Writes a choice as the fragment of an address, which stays in the browser; `parseState` reads it back the
 * same. Without what was typed: an address is shared, kept in a history, and shown.
 */
export function formatState({ endpoints, tokens, client }: BuilderState): string {
  if (endpoints.length === 0) return '';
  const parameters = new URLSearchParams({ s: endpoints.join(',') });
  if (tokens.length > 0) parameters.set('token', tokens.join(','));
  if (client !== '') parameters.set('client', client);
  // Commas read better than %2C and need no escape there.
  return `#${parameters.toString().replaceAll('%2C', ',')}`;
}

/** Values of one reader over those of another. */
export function mergeValues(below: Values, above: Values): Values {
  const ids = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries([...ids].map((id) => [id, { ...below[id], ...above[id] }]));
}

/** What a reader has chosen in the builder. */
export interface BuilderState {
  /** Ids of endpoints, in the order they were chosen. */
  endpoints: string[];
  /** Of these, the ones that send a token in place of a sign-in. */
  tokens: string[];
  /** What was typed for the variables of an endpoint. */
  variables: Values;
  client: string;
}

/** Values for variables, by endpoint and name. */
export type Values = Record<string, Record<string, string>>;
