import { printableJson } from '../shell/printable.ts';
import type { Snippet } from './client.ts';
import { writeEntries, type Fields, type WriterSpec } from './write-entries.ts';
import type { Server } from '../protocol/server.ts';

/** Writes servers as one JSON object under the keys of `path`, with `more` beside them. */
export function writeJson(
  servers: readonly Server[],
  spec: WriterSpec,
  path: readonly string[],
  more: () => Fields = () => ({}),
): Snippet {
  return writeSnippet(servers, spec, path, (root) => formatJson({ ...root, ...more() }));
}

/** Writes servers under the keys of `path` in the format that `serialise` gives. */
export function writeSnippet(
  servers: readonly Server[],
  spec: WriterSpec,
  path: readonly string[],
  serialise: (root: Fields) => string,
): Snippet {
  const { entries, notes, unsupported } = writeEntries(servers, spec);
  if (entries.length === 0) return { text: '', notes, unsupported };
  const root = path
    .toReversed()
    .reduce<Fields>((inside, key) => ({ [key]: inside }), Object.fromEntries(entries));
  return { text: serialise(root), notes, unsupported };
}

/** JSON as people write it: two spaces, no final line break. */
function formatJson(value: unknown): string {
  return printableJson(value, 2);
}
