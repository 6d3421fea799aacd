import type { SearchEntry } from './entry.ts';
import { findRun, readKeys, type IndexManifest, type IndexValue } from './index-file.ts';
import { unpackEntry, type PackedEntry } from './packed-entry.ts';

/** Reads an index of which `load` fetches one file, each at most once. */
export async function readIndex(load: LoadFile): Promise<IndexReader> {
  const manifest = (await load('index.json')) as IndexManifest;
  const files = new Map<string, Promise<unknown>>();
  const fetch = (name: string) => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const loading = load(`${manifest.id}/${name}`);
    files.set(name, loading);
    // What could not be loaded is asked for again.
    loading.catch(() => files.delete(name));
    return loading;
  };
  const runs = new Map<number, ReadonlyMap<string, IndexValue>>();
  const loadRun = async (run: number) => {
    if (runs.has(run)) return;
    runs.set(run, readKeys((await fetch(`w${run}.json`)) as (string | IndexValue)[]));
  };
  const runOf = (key: string) => findRun(manifest.wordStarts, key);
  return {
    manifest,
    prepare: async (keys) => {
      await Promise.all([...new Set(keys.map(runOf))].map(loadRun));
    },
    get: (key) => runs.get(runOf(key))?.get(key),
    startingWith: function* (prefix) {
      for (let run = runOf(prefix); run <= runOf(`${prefix}\uFFFF`); run++) {
        for (const [key, value] of runs.get(run) ?? []) {
          if (key.startsWith(prefix)) yield [key, value];
        }
      }
    },
    entry: async (id) => {
      const file = findRun(manifest.entryStarts, id);
      const entries = (await fetch(`e${file}.json`)) as PackedEntry[];
      const packed = entries[id - (manifest.entryStarts[file] ?? 0)];
      return packed && unpackEntry(packed);
    },
  };
}

/** An index of which one asks for what a query needs. */
export interface IndexReader {
  manifest: IndexManifest;
  /** Loads what `get` is asked for afterwards. */
  prepare: (keys: readonly string[]) => Promise<void>;
  get: (key: string) => IndexValue | undefined;
  /** The keys with their values that begin so, of what is loaded. */
  startingWith: (prefix: string) => Iterable<[key: string, value: IndexValue]>;
  entry: (id: number) => Promise<SearchEntry | undefined>;
}

/** Reads a file of the index as JSON. */
export type LoadFile = (name: string) => Promise<unknown>;
