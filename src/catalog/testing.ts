import type { z } from 'zod';

/**
 * A value with every field that a schema knows, optional ones too, so that a field that is new is there by
 * itself. `write` gives each text, by the path of its field and what the field takes. Of alternatives the one
 * of the turn is taken; a list holds one item of each turn, and of each alternative where it has more.
 */
export function fillSchema(
  schema: z.ZodType,
  write: WriteText,
  { path = '', turn = 0 } = {},
): unknown {
  const { def } = schema as unknown as { def: Definition };
  const fill = (inner: z.ZodType, at = path, next = turn) =>
    fillSchema(inner, write, { path: at, turn: next });
  const under = (key: string) => (path === '' ? key : `${path}.${key}`);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, inner]) => [key, fill(inner, under(key))]),
      );
    case 'array':
      return Array.from({ length: Math.max(TURNS, alternativesOf(def.element)) }, (_, index) =>
        fill(def.element, `${path}[${index}]`, index),
      );
    case 'record':
      return { [String(fill(def.keyType, under('key')))]: fill(def.valueType, under('value')) };
    case 'union':
      return fill(def.options[turn % def.options.length]!);
    case 'optional':
    case 'catch':
      return fill(def.innerType);
    // What holds itself, such as any JSON: no deeper than it is read.
    case 'lazy':
      return path.split('.').length > MOST_PARTS ? '' : fill(def.getter());
    case 'unknown':
    case 'any':
      return write(path, turn, () => true);
    case 'null':
      return null;
    case 'enum':
      return Object.values(def.entries)[turn % Object.keys(def.entries).length];
    case 'literal':
      return def.values[0];
    case 'boolean':
      return turn % 2 === 0;
    case 'number':
      return [0, 1, 200, 2026].find((number) => schema.safeParse(number).success);
    case 'string':
      return write(path, turn, (text) => schema.safeParse(text).success);
  }
}

function alternativesOf(schema: z.ZodType): number {
  const { def } = schema as unknown as { def: Definition };
  return def.type === 'union' ? def.options.length : 1;
}

/** How many items a list gets: as many as the alternatives that entries have of one thing. */
export const TURNS = 4;

const MOST_PARTS = 6;

export type WriteText = (path: string, turn: number, fits: (text: string) => boolean) => string;

/** What zod says of its schemas, as far as the files of a catalog use it. */
type Definition =
  | { type: 'object'; shape: Record<string, z.ZodType> }
  | { type: 'array'; element: z.ZodType }
  | { type: 'record'; keyType: z.ZodType; valueType: z.ZodType }
  | { type: 'union'; options: z.ZodType[] }
  | { type: 'optional' | 'catch'; innerType: z.ZodType }
  | { type: 'lazy'; getter: () => z.ZodType }
  | { type: 'unknown' | 'any' | 'null' }
  | { type: 'enum'; entries: Record<string, string> }
  | { type: 'literal'; values: unknown[] }
  | { type: 'string' | 'number' | 'boolean' };
