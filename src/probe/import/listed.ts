import { WebUrl } from '../../catalog/fields.ts';
import { exactLine } from '../clean.ts';
import { readEndpoints, type ListedEndpoint } from './endpoints.ts';
import { fieldOf, lineOf, listOf } from './value.ts';

/**
 * Reads one server of a registry, or a `server.json`. Everything in it was written by strangers: what is not as it
 * should be is left out. A text says why, where the server cannot be taken.
 */
export function readListed(answer: unknown): ListedServer | string {
  const server = fieldOf(answer, 'server') ?? answer;
  const name = exactLine(fieldOf(server, 'name'));
  if (name === undefined || !/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/.test(name)) {
    return 'a server without a name such as com.example/crm';
  }
  const { official, known: ownFacts } = readMeta(answer, server);
  const state = states.find((each) => each === fieldOf(official, 'status')) ?? 'active';
  const endpoints = readEndpoints(server, name.replace(/^.*\//, ''));
  if (state === 'deleted') return `${name}: it was deleted from the registry`;
  if (endpoints.length === 0) return `${name}: it has no address and no package that can be run`;
  return {
    name,
    version: lineOf(server, 'version', 100) ?? 'unknown',
    title: lineOf(server, 'title', 100),
    description: lineOf(server, 'description', 160),
    website: webUrl(fieldOf(server, 'websiteUrl')),
    repository: webUrl(fieldOf(fieldOf(server, 'repository'), 'url')),
    state,
    message: lineOf(official, 'statusMessage'),
    isLatest: fieldOf(official, 'isLatest') !== false,
    updated: lineOf(official, 'updatedAt', 40) ?? '',
    endpoints,
    ownFacts,
  };
}

/** What the registry says of its entry, and what a catalog like this one knows of the connector. */
function readMeta(answer: unknown, server: unknown) {
  const official = fieldOf(fieldOf(answer, '_meta'), 'io.modelcontextprotocol.registry/official');
  const published = fieldOf(
    fieldOf(server, '_meta'),
    'io.modelcontextprotocol.registry/publisher-provided',
  );
  const mine = Object.values((published ?? {}) as object).find(
    (each: unknown) => typeof fieldOf(each, 'connector') === 'string',
  ) as unknown;
  return {
    official,
    known: {
      connector: idIn(mine, 'connector'),
      endpoint: idIn(mine, 'endpoint'),
      isFirst: fieldOf(mine, 'recommended') === true,
      name: lineOf(mine, 'product', 100),
      vendor: lineOf(mine, 'vendor', 100),
      website: webUrl(fieldOf(mine, 'website')),
      categories: listOf(fieldOf(mine, 'categories')).filter(isId),
      useCase: lineOf(mine, 'useCase'),
    },
  };
}

function idIn(value: unknown, key: string): string | undefined {
  const text = fieldOf(value, key);
  return isId(text) ? text : undefined;
}

function isId(text: unknown): text is string {
  return typeof text === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 100;
}

function webUrl(value: unknown): string | undefined {
  const { success, data } = WebUrl.safeParse(exactLine(value, 2_000));
  return success ? data : undefined;
}

const states = ['active', 'deprecated', 'deleted'] as const;

/** One server of a registry, as far as it can be taken. */
export interface ListedServer {
  /** As `com.example/crm`. */
  name: string;
  version: string;
  title: string | undefined;
  description: string | undefined;
  website: string | undefined;
  repository: string | undefined;
  state: 'active' | 'deprecated';
  message: string | undefined;
  isLatest: boolean;
  updated: string;
  endpoints: ListedEndpoint[];
  ownFacts: {
    connector: string | undefined;
    endpoint: string | undefined;
    isFirst: boolean;
    name: string | undefined;
    vendor: string | undefined;
    website: string | undefined;
    categories: string[];
    useCase: string | undefined;
  };
}
