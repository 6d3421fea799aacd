import type { Endpoint } from '../../catalog/endpoint.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import { endpointsById } from '../builder/offers.ts';
import { openEndpoints } from '../builder/servers.ts';
import { inMessage, readGiven, type Values } from '../builder/state.ts';
import type { BuilderConnector, BuilderData, BuilderElsewhere } from '../builder/data.ts';
import type { SwapData, SwapOptions } from './data.ts';
import { choiceKeys } from './state-keys.ts';

/** Nothing swapped. */
export const emptyState: SwapState = {
  swaps: new Map(),
  adds: new Map(),
  elsewhere: new Map(),
  filled: new Map(),
  variables: {},
};

/**
 * Reads what an address has chosen; what makes no sense for this plugin is left out and named in `ignored`.
 * @example
 * parseState('#swap=hubspot:close&swap=x:y', data, builder)
 * // => { state: { swaps: Map { 'hubspot' => 'close' }, … }, ignored: ['x:y'] }
 */
export function parseState(
  address: string,
  data: SwapData,
  builder: BuilderData,
): { state: SwapState; given: Values; ignored: string[] } {
  const parameters = new URLSearchParams(address.replace(/^[?#]/, ''));
  const choice: Choice = {
    swaps: new Map(),
    adds: new Map(),
    elsewhere: new Map(),
    filled: new Map(),
  };
  const ignored: string[] = [];
  const ignore = (text: string) => void ignored.push(inMessage(text));
  for (const [key, value] of parameters) {
    if (isChoice(key) && !choose(choice, key, value, data, builder)) ignore(value);
  }
  dropTaken(choice, data, builder).forEach(ignore);

  const endpoints = endpointsById(builder);
  const chosen = new Set([...choice.swaps.values(), ...choice.adds.values()]);
  const given = readGiven(parameters, (id, name) => {
    const { variables = {} } = endpoints.get(id)?.offered.endpoint ?? {};
    return chosen.has(id) && Object.hasOwn(variables, name);
  });
  given.ignored.forEach(ignore);
  return { state: { ...choice, variables: {} }, given: given.values, ignored };
}

/** Takes one part of an address into the choice; false where it makes no sense. */
function choose(
  { swaps, adds, elsewhere, filled }: Choice,
  key: ChoiceKey,
  value: string,
  data: SwapData,
  builder: BuilderData,
): boolean {
  const [name, endpoint] = key === 'remove' ? [value, ''] : splitLast(value);
  const item =
    key === 'add' || key === 'fill'
      ? data.open.find(({ label }) => label === name)
      : data.servers.find((server) => server.name === name);
  const map = key === 'add' || key === 'fill' ? adds : swaps;
  if (item === undefined || map.has(name) || filled.has(name)) return false;
  if (key === 'fill') {
    if (!elsewhereFor(item, builder).some(({ id }) => id === endpoint)) return false;
    filled.set(name, endpoint);
    return true;
  }
  if (key === 'settings') {
    if (!elsewhereFor(item, builder).some(({ id }) => id === endpoint)) return false;
    elsewhere.set(name, endpoint);
    swaps.set(name, '');
    return true;
  }
  if (key !== 'remove' && ownerOf(endpoint, optionsFor(item, builder)) === undefined) return false;
  map.set(name, endpoint);
  return true;
}

/** Writes a choice as the fragment of an address, without what was typed; `parseState` reads it back the same. */
export function formatState({ swaps, adds, elsewhere, filled }: Choice): string {
  const parameters = new URLSearchParams();
  for (const [name, endpoint] of swaps) {
    const other = elsewhere.get(name);
    if (other !== undefined) parameters.append('settings', `${name}:${other}`);
    else if (endpoint === '') parameters.append('remove', name);
    else parameters.append('swap', `${name}:${endpoint}`);
  }
  for (const [label, endpoint] of adds) parameters.append('add', `${label}:${endpoint}`);
  for (const [label, id] of filled) parameters.append('fill', `${label}:${id}`);
  const query = parameters.toString().replaceAll('%3A', ':');
  return query === '' ? '' : `#${query}`;
}

/** The connectors that may stand for a server or a category, those that the plugin's tables name first. */
export function optionsFor(
  item: SwapOptions & { connector?: string },
  builder: BuilderData,
): BuilderConnector[] {
  const isNamed = ({ id }: BuilderConnector) => item.others.includes(id);
  const isOwn = ({ id }: BuilderConnector) => id === item.connector;
  const fits = (each: BuilderConnector) =>
    isOwn(each) || isNamed(each) || each.categories.some((id) => item.categories.includes(id));
  const options = builder.connectors.filter(fits).flatMap((each) => {
    // Plugins are of Claude Code: what it does not get in to is no choice.
    const endpoints = openEndpoints(claudeCode, each);
    return endpoints.length === 0 ? [] : [{ ...each, endpoints }];
  });
  return [...options.filter(isNamed), ...options.filter((each) => !isNamed(each))];
}

/** The products that may stand for a server or a category although no file can hold them: they connect in Claude's own settings. */
export function elsewhereFor(item: SwapOptions, builder: BuilderData): BuilderElsewhere[] {
  return builder.elsewhere.filter(
    ({ name, categories }) =>
      item.without.includes(name) || categories.some((id) => item.categories.includes(id)),
  );
}

/** The connectors that the new configuration has without one item: choosing them again would double them. */
export function connectorsInUse(
  { swaps, adds }: Pick<Choice, 'swaps' | 'adds'>,
  data: SwapData,
  builder: BuilderData,
  except?: { server: string } | { row: string },
): Set<string> {
  const own = except && 'server' in except ? except.server : undefined;
  const row = except && 'row' in except ? except.row : undefined;
  const kept = data.servers.filter(({ name }) => name !== own && !swaps.has(name));
  const chosen = [
    ...[...swaps].filter(([name]) => name !== own),
    ...[...adds].filter(([label]) => label !== row),
  ].map(([, endpoint]) => ownerOf(endpoint, builder.connectors)?.id);
  return new Set(
    [...kept.map(({ connector }) => connector), ...chosen].filter((id) => id !== undefined),
  );
}

/** The connector that an endpoint is of. */
export function ownerOf(
  endpoint: string,
  connectors: readonly BuilderConnector[],
): BuilderConnector | undefined {
  return connectors.find(({ endpoints }) => endpoints.some(({ id }) => id === endpoint));
}

/** The endpoint with an id. */
export function endpointOf(id: string, builder: BuilderData): Endpoint | undefined {
  return endpointsById(builder).get(id)?.offered.endpoint;
}

function isChoice(key: string): key is ChoiceKey {
  return (choiceKeys as readonly string[]).includes(key);
}

/** Takes out choices of a connector that is there already, until none is left; gives what it took. */
function dropTaken({ swaps, adds }: Choice, data: SwapData, builder: BuilderData): string[] {
  const isTaken = (endpoint: string, except: { server: string } | { row: string }) => {
    const connector = ownerOf(endpoint, builder.connectors)?.id;
    return (
      connector !== undefined &&
      connectorsInUse({ swaps, adds }, data, builder, except).has(connector)
    );
  };
  const find = () => {
    for (const [server, endpoint] of [...swaps].toReversed()) {
      const keepsConnector =
        ownerOf(endpoint, builder.connectors)?.id ===
        data.servers.find(({ name }) => name === server)?.connector;
      if (!keepsConnector && isTaken(endpoint, { server }))
        return { map: swaps, key: server, endpoint };
    }
    for (const [row, endpoint] of [...adds].toReversed()) {
      if (isTaken(endpoint, { row })) return { map: adds, key: row, endpoint };
    }
    return undefined;
  };
  const dropped: string[] = [];
  for (let next = find(); next !== undefined; next = find()) {
    next.map.delete(next.key);
    dropped.push(`${next.key}:${next.endpoint}`);
  }
  return dropped;
}

// An endpoint's id has no colon, a server's name may.
function splitLast(text: string): [string, string] {
  const at = text.lastIndexOf(':');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** What a reader has chosen in place of a plugin's connectors. */
export interface SwapState {
  /** Endpoint by name of the server that it replaces, '' where it only leaves. */
  swaps: Map<string, string>;
  /** Endpoint by label of the category that had none. */
  adds: Map<string, string>;
  /** By name of a server that leaves, the product that is connected in Claude's settings in its place. */
  elsewhere: Map<string, string>;
  /** By label of a category that had none, the product that is connected in Claude's settings for it. */
  filled: Map<string, string>;
  /** What was typed for the variables of an endpoint. */
  variables: Values;
}

type Choice = Omit<SwapState, 'variables'>;
type ChoiceKey = (typeof choiceKeys)[number];
