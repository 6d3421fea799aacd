import { readJsonText } from './json-text.ts';
import { isRecord } from '../../protocol/record.ts';
import { isServers } from '../../protocol/held-servers.ts';
import { bracedParts } from './unwrap.ts';

/**
 * One object of several that stand behind each other, where all but one hold settings beside the servers; undefined
 * where there is more around them, or a key is in two.
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

const MOST_OBJECTS = 5;
