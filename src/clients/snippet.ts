import type { Snippet } from './client.ts';
import { writeEntries, type Entry, type Shape } from './entries.ts';
import type { Server } from './server.ts';

/** Writes servers as one JSON object under the keys of `path`. */
export function writeJson(
  servers: readonly Server[],
  shape: Shape,
  path: readonly string[],
  more: () => Entry = () => ({}),
): Snippet {
  const { entries, notes, unsupported } = writeEntries(servers, shape);
  if (entries.length === 0) return { text: '', notes, unsupported };
  let root: unknown = Object.fromEntries(entries);
  for (const key of path.toReversed()) root = { [key]: root };
  return { text: formatJson({ ...(root as Entry), ...more() }), notes, unsupported };
}

/** JSON as people write it: two spaces, no final line break. */
export function formatJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
