import { readJsonText } from './json-text.ts';
import { isRecord } from '../../protocol/record.ts';
import { isServers } from '../../protocol/held-servers.ts';
import { isSame } from '../../protocol/data.ts';
import type { DataEdit } from '../../rules/fix/plan.ts';
import { editJson } from '../repair/edit-json.ts';
import { bracedParts } from './unwrap.ts';

/**
 * One object of several that stand behind each other; undefined where there is more around them, or where nobody knows
 * which of two values is meant.
 * @example
 * joinObjects('{"theme": "dark"}\n{"mcpServers": {}}') // => '{"theme": "dark",\n"mcpServers": {}}'
 */
export function joinObjects(text: string): string | undefined {
  const parts = bracedParts(text);
  if (parts.length < 2 || parts.length > MOST_OBJECTS) return undefined;
  const gaps = [0, ...parts.map(({ end }) => end)].map((from, at) =>
    text.slice(from, parts[at]?.start ?? text.length),
  );
  if (!gaps.every((gap) => /^[\s,]*$/.test(gap))) return undefined;
  const objects = parts.map(({ start, end }) => readJsonText(text.slice(start, end)));
  if (!objects.every(isRecord)) return undefined;
  // Servers that stand each on their own are put together otherwise.
  const holding = objects.filter((each) => Object.values(each).some(isServers));
  const keys = objects.flatMap((each) => Object.keys(each));
  const isApart = new Set(keys).size === keys.length && objects.every((each) => !isServers(each));
  const [first] = parts;
  if (first !== undefined && holding.length > 1) {
    return joinServers(text.slice(first.start, first.end), objects);
  }
  if (holding.length !== 1 || !isApart) return undefined;
  const inner = parts
    .map(({ start, end }) =>
      text
        .slice(start + 1, end - 1)
        .trimEnd()
        .replace(/,$/, ''),
    )
    .filter((each) => each.trim() !== '');
  return `{${inner.join(',')}\n}\n`;
}

/** The first object with what the others have under the same keys, such as servers of other names. */
function joinServers(
  text: string,
  [first = {}, ...others]: readonly Readonly<Record<string, unknown>>[],
): string | undefined {
  const known: Record<string, unknown> = structuredClone(first);
  const edits: DataEdit[] = [];
  for (const [key, value] of others.flatMap((each) => Object.entries(each))) {
    const own = known[key];
    if (own === undefined) {
      known[key] = value;
      edits.push({ kind: 'set', path: [key], value });
    } else if (!isSame(own, value)) {
      if (!isRecord(own) || !isRecord(value)) return undefined;
      for (const [name, inner] of Object.entries(value)) {
        if (isSame(own[name], inner)) continue;
        if (own[name] !== undefined) return undefined;
        own[name] = inner;
        edits.push({ kind: 'set', path: [key, name], value: inner });
      }
    }
  }
  const joined = editJson(text, edits);
  return joined && `${joined}\n`;
}

const MOST_OBJECTS = 5;
