import { createHash } from 'node:crypto';
import {
  catalogIndexData,
  readCatalogIndex,
  type CatalogIndex,
} from '../../config/repair/catalog-index.ts';
import { makeResolver, type Resolver } from '../../coverage/resolver.ts';
import { buildIndex } from '../search/build-index.ts';
import { readIndex, type IndexReader } from '../search/index-reader.ts';
import { searchSource } from '../search/search-source.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What the tools ask, each part read when it is first needed. */
export function makeSource(read: () => Promise<Workspace>): Source {
  const workspace = once(read);
  return {
    workspace,
    resolver: once(async () => makeResolver((await workspace()).catalog)),
    search: once(async () => {
      const files = buildIndex(searchSource(await workspace()), hash);
      return readIndex((name) => Promise.resolve(JSON.parse(files.get(name) ?? '[]')));
    }),
    catalogIndex: once(async () => readCatalogIndex(catalogIndexData((await workspace()).catalog))),
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      // What could not be read is tried again.
      made = undefined;
      throw error;
    });
    return made;
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

/** A catalog with its plugins, as the tools ask it. */
export interface Source {
  workspace: () => Promise<Workspace>;
  resolver: () => Promise<Resolver>;
  search: () => Promise<IndexReader>;
  catalogIndex: () => Promise<CatalogIndex>;
}
