import { Line } from '../fields.ts';

/**
 * The facts of an entry by which changes are told, read from its data as it is. Entries of long ago had other
 * shapes: what has another one is not known, so that a new schema is no news. Undefined for what is no entry.
 */
export function factsOf(entry: unknown): Facts | undefined {
  const name = textOf(fieldOf(entry, 'name'));
  if (name === undefined) return undefined;
  const ways = listOf(fieldOf(entry, 'signIn'));
  return {
    name,
    status: textOf(fieldOf(entry, 'status')),
    maturity: textOf(fieldOf(fieldOf(entry, 'maturity'), 'stage')),
    signIn: setOf(ways.map((way) => fieldOf(way, 'method'))),
    registration: setOf(ways.flatMap((way) => listOf(fieldOf(way, 'registration')))),
    endpoints: new Map(listOf(fieldOf(entry, 'endpoints')).flatMap(endpointOf)),
    tools: new Map(listOf(fieldOf(fieldOf(entry, 'tools'), 'items')).flatMap(toolOf)),
  };
}

function endpointOf(value: unknown): [string, EndpointFacts][] {
  const id = textOf(fieldOf(value, 'id'));
  const status = statuses.find((each) => each === fieldOf(value, 'status'));
  const command = [fieldOf(value, 'command'), ...listOf(fieldOf(value, 'args'))];
  const address =
    textOf(fieldOf(value, 'url')) ??
    textOf(command.flatMap((part) => textOf(part) ?? []).join(' '));
  if (id === undefined || status === undefined || address === undefined) return [];
  return [[id, { address, status, replacedBy: textOf(fieldOf(value, 'replacedBy')) }]];
}

function toolOf(value: unknown): [string, Access][] {
  const name = textOf(fieldOf(value, 'name'));
  if (name === undefined) return [];
  const access = accesses.find((each) => each === fieldOf(value, 'access'));
  return [[name, access ?? 'unknown']];
}

/** The texts of a list, each once and in order, without what is not known. */
function setOf(values: readonly unknown[]): string[] {
  const texts = values.flatMap((value) => textOf(value) ?? []);
  return [...new Set(texts.filter((text) => text !== 'unknown'))].sort();
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that can be shown as it is, in one line. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && Line.safeParse(value).success ? value : undefined;
}

const statuses = ['current', 'legacy', 'retired'] as const;
const accesses = ['read', 'write', 'destructive', 'unknown'] as const;
type Access = (typeof accesses)[number];

/** What is compared of an entry. */
export interface Facts {
  name: string;
  status: string | undefined;
  maturity: string | undefined;
  /** Empty where it is not known. */
  signIn: string[];
  registration: string[];
  endpoints: ReadonlyMap<string, EndpointFacts>;
  tools: ReadonlyMap<string, Access>;
}

interface EndpointFacts {
  address: string;
  status: (typeof statuses)[number];
  replacedBy: string | undefined;
}
