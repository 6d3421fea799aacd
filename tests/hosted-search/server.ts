import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  countValues,
  findDocuments,
  formatText,
  type Document,
  type Index,
  type Query,
} from './match.ts';

const PARAMETERS = new Set(
  (
    'q limit filter facets matchingStrategy attributesToSearchOn attributesToRetrieve attributesToHighlight ' +
    'attributesToCrop cropLength highlightPreTag highlightPostTag'
  ).split(' '),
);

/**
 * A server on this machine that answers the part of Meilisearch's API that the site and the upload use, as
 * its documentation describes it: keys, tasks, errors by code, and refusal of what it does not know.
 */
export async function serveMeilisearch(keys: { admin: string; search: string }): Promise<Engine> {
  const indexes = new Map<string, Index>();
  const tasks: { status: string; type: string; enqueuedAt: string; error: object | null }[] = [];
  const asked: { method: string; path: string; body: unknown }[] = [];

  const routes: Route[] = [
    ['POST', /^\/indexes\/([\w-]+)\/search$/, (uid, body) => search(need(uid), body as Query)],
    [
      'POST',
      /^\/multi-search$/,
      (_, body) => ({
        results: (body as { queries: (Query & { indexUid: string })[] }).queries.map(
          ({ indexUid, ...query }) => ({ indexUid, ...search(need(indexUid), query) }),
        ),
      }),
    ],
    ['GET', /^\/indexes\/([\w-]+)\/settings$/, (uid) => need(uid).settings],
    [
      'PATCH',
      /^\/indexes\/([\w-]+)\/settings$/,
      (uid, body) => enqueue('settingsUpdate', () => void Object.assign(need(uid).settings, body)),
    ],
    [
      'POST',
      /^\/indexes\/([\w-]+)\/documents$/,
      (uid, body) =>
        enqueue('documentAdditionOrUpdate', () => addDocuments(need(uid), body as Document[])),
    ],
    [
      'POST',
      /^\/indexes$/,
      (_, body) =>
        enqueue('indexCreation', () => {
          const { uid } = body as { uid: string };
          if (indexes.has(uid))
            throw problem(409, 'index_already_exists', `Index \`${uid}\` already exists.`);
          indexes.set(uid, makeIndex());
        }),
    ],
    [
      'DELETE',
      /^\/indexes\/([\w-]+)$/,
      (uid) => enqueue('indexDeletion', () => (need(uid), void indexes.delete(uid))),
    ],
    [
      'POST',
      /^\/swap-indexes$/,
      (_, body) =>
        enqueue('indexSwap', () => {
          for (const {
            indexes: [a, b],
          } of body as { indexes: [string, string] }[]) {
            const [first, second] = [need(a), need(b)];
            indexes.set(a, second).set(b, first);
          }
        }),
    ],
    ['GET', /^\/tasks\/(\d+)$/, (uid) => ({ uid: Number(uid), ...tasks[Number(uid)] })],
  ];

  function need(uid: string): Index {
    const index = indexes.get(uid);
    if (index === undefined) throw problem(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  }

  function enqueue(type: string, run: () => void): object {
    const taskUid = tasks.length;
    const enqueuedAt = new Date().toISOString();
    tasks.push({ status: 'succeeded', type, enqueuedAt, error: null });
    try {
      run();
    } catch (error) {
      tasks[taskUid] = { status: 'failed', type, enqueuedAt, error: (error as Problem).answer };
    }
    return { taskUid, indexUid: null, status: 'enqueued', type, enqueuedAt };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: object) => {
      response.writeHead(status, {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': '*, authorization, content-type, x-meilisearch-client',
        'Access-Control-Allow-Methods': '*',
      });
      response.end(JSON.stringify(body));
    };
    if (request.method === 'OPTIONS') return send(200, {});
    const { method = '', url: path = '' } = request;
    try {
      const body: unknown = JSON.parse((await text(request)) || 'null');
      asked.push({ method, path, body });
      const key = request.headers.authorization?.replace('Bearer ', '');
      const isSearch = path.endsWith('search');
      if (key === undefined) throw problem(401, 'missing_authorization_header', 'No key.');
      if (key !== keys.admin && !(isSearch && key === keys.search)) {
        throw problem(403, 'invalid_api_key', 'The provided API key is invalid.');
      }
      const found = routes.find(([verb, pattern]) => verb === method && pattern.test(path));
      if (found === undefined) throw problem(404, 'not_found', `${method} ${path}`);
      const result = found[2](found[1].exec(path)?.[1] ?? '', body);
      send('taskUid' in result ? 202 : 200, result);
    } catch (error) {
      const { status, answer: told } = error as Problem;
      send(status ?? 500, told ?? { message: String(error), code: 'internal' });
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    indexes,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function makeIndex(): Index {
  return {
    documents: [],
    settings: {
      searchableAttributes: ['*'],
      filterableAttributes: [],
      displayedAttributes: ['*'],
      typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
    },
  };
}

function addDocuments(index: Index, documents: readonly Document[]): void {
  for (const document of documents) {
    const { id } = document;
    if (typeof id !== 'string' || !/^[\w-]{1,511}$/.test(id)) {
      throw problem(
        400,
        'invalid_document_id',
        `Document identifier \`${String(id)}\` is invalid.`,
      );
    }
    index.documents = [...index.documents.filter((other) => other['id'] !== id), document];
  }
}

function search(index: Index, query: Query): object {
  const { settings } = index;
  const unknown = Object.keys(query).find((name) => !PARAMETERS.has(name));
  if (unknown !== undefined) throw problem(400, 'bad_request', `Unknown field \`${unknown}\``);
  const filtered = (query.filter ?? []).flat().map((each) => each.split(' ')[0]!);
  refuseOther(filtered, settings.filterableAttributes, 'invalid_search_filter');
  refuseOther(query.facets ?? [], settings.filterableAttributes, 'invalid_search_facets');
  refuseOther(
    query.attributesToSearchOn ?? [],
    settings.searchableAttributes,
    'invalid_search_attributes_to_search_on',
  );
  const ranked = findDocuments(index, query);
  const hits = ranked.slice(0, query.limit ?? 20).map(({ document, found }) => {
    const shown = (names: readonly string[]) =>
      names.filter((name) => settings.displayedAttributes.includes(name));
    const retrieved = shown(query.attributesToRetrieve ?? settings.displayedAttributes);
    const marked = shown(query.attributesToHighlight ?? []);
    const pick = (names: readonly string[]) => names.map((name) => [name, document[name]]);
    const formatted = marked.map((name) => [
      name,
      formatText(String(document[name]), found, query),
    ]);
    return {
      ...Object.fromEntries(pick(retrieved)),
      ...(marked.length === 0
        ? {}
        : { _formatted: Object.fromEntries([...pick(retrieved), ...formatted]) }),
    };
  });
  const facets = query.facets?.map((field) => [field, countValues(ranked, field)]);
  return {
    hits,
    query: query.q ?? '',
    processingTimeMs: 1,
    limit: query.limit ?? 20,
    offset: 0,
    estimatedTotalHits: ranked.length,
    ...(facets === undefined ? {} : { facetDistribution: Object.fromEntries(facets) }),
  };
}

function refuseOther(names: readonly string[], allowed: readonly string[], code: string): void {
  const other = names.find((name) => !allowed.includes(name));
  if (other !== undefined) throw problem(400, code, `Attribute \`${other}\` cannot be used.`);
}

function problem(status: number, code: string, message: string): Problem {
  const type = status === 401 || status === 403 ? 'auth' : 'invalid_request';
  const link = `https://docs.meilisearch.com/errors#${code}`;
  return { status, answer: { message, code, type, link } };
}

/** The server, what it holds and what it was asked. */
export interface Engine {
  url: string;
  indexes: ReadonlyMap<string, Index>;
  asked: readonly { method: string; path: string; body: unknown }[];
  close: () => Promise<void>;
}

type Route = [method: string, path: RegExp, run: (uid: string, body: unknown) => object];

interface Problem {
  status: number;
  answer: object;
}
