import { parseTOML } from 'toml-eslint-parser';
import type { Path } from '../../protocol/data.ts';

/** Reads where the tables and values of TOML stand; undefined where the text is none. */
export function readToml(text: string): TomlNodes | undefined {
  try {
    const [top] = parseTOML(text).body;
    const tables: Table[] = [];
    const pairs: Pair[] = [];
    for (const each of top.body) {
      if (each.type === 'TOMLTable') {
        const { resolvedKey: path, key, range } = each;
        tables.push({ path, keys: key.keys.map((part) => part.range), range });
        pairs.push(...each.body.flatMap((pair) => pairsOf(pair, path)));
      } else {
        pairs.push(...pairsOf(each, []));
      }
    }
    return { tables, pairs };
  } catch {
    // Also where it is nested too deep.
    return undefined;
  }
}

/** The node at a path: the value of a key, or one in a list. */
export function findValue({ pairs }: TomlNodes, path: Path): Value | undefined {
  for (const { path: key, value } of pairs) {
    if (!isPrefix(key, path)) continue;
    return path
      .slice(key.length)
      .reduce<Value | undefined>(
        (node, index) => (node?.type === 'TOMLArray' ? node.elements[Number(index)] : undefined),
        value,
      );
  }
  return undefined;
}

/** Whether a path begins with another. */
export function isPrefix(start: Path, path: Path): boolean {
  return start.length <= path.length && start.every((key, index) => path[index] === key);
}

// An inline table has pairs of its own.
function pairsOf(pair: KeyValue, outer: Path, line = pair.range): Pair[] {
  const names = pair.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value));
  const path = [...outer, ...names];
  const { value } = pair;
  const keys = pair.key.keys.map(({ range }) => range);
  const own = { path, keys, value, range: pair.range, isInline: line !== pair.range };
  if (value.type !== 'TOMLInlineTable') return [own];
  return [own, ...value.body.flatMap((inner) => pairsOf(inner, path, line))].toReversed();
}

type KeyValue = Extract<
  ReturnType<typeof parseTOML>['body'][0]['body'][number],
  { type: 'TOMLKeyValue' }
>;
type Value = KeyValue['value'];
type Range = readonly [start: number, end: number];

/** What stands where in a text. */
export interface TomlNodes {
  tables: Table[];
  /** Those of an inline table before the pair that holds it. */
  pairs: Pair[];
}

/** A table with a header of its own; the range ends with its last value. */
interface Table {
  path: Path;
  /** The parts of its header's name. */
  keys: Range[];
  range: Range;
}

/** A key and its value. */
export interface Pair {
  path: Path;
  /** The parts of its key, which may be dotted. */
  keys: Range[];
  value: Value;
  range: Range;
  /** Whether it stands inside of an inline table. */
  isInline: boolean;
}
