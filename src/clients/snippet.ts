import type { Snippet } from './client.ts';
import { writeEntries, type Entry, type Shape } from './entries.ts';
import type { Server } from '../protocol/server.ts';

/** Writes servers as one JSON object under the keys of `path`, with `more` beside them. */
export function writeJson(
  servers: readonly Server[],
  shape: Shape,
  path: readonly string[],
  more: () => Entry = () => ({}),
): Snippet {
  return writeSnippet(servers, shape, path, (root) => formatJson({ ...root, ...more() }));
}

/** Writes servers under the keys of `path` in the format that `serialise` gives. */
export function writeSnippet(
  servers: readonly Server[],
  shape: Shape,
  path: readonly string[],
  serialise: (root: Entry) => string,
): Snippet {
  const { entries, notes, unsupported } = writeEntries(servers, shape);
  if (entries.length === 0) return { text: '', notes, unsupported };
  const root = path
    .toReversed()
    .reduce<Entry>((inside, key) => ({ [key]: inside }), Object.fromEntries(entries));
  return { text: serialise(root), notes, unsupported };
}

/** JSON as people write it: two spaces, no final line break. */
function formatJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
