import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The fields of a document, as a table tells them: those of an item of a list as `list[].field`. */
export function fieldRows(schema: z.ZodType): FieldRow[] {
  return rowsOf(z.toJSONSchema(schema) as JsonSchema, '');
}

function rowsOf(schema: JsonSchema, prefix: string): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const field = withoutNull(value as JsonSchema);
    const name = `${prefix}${key}`;
    const type = typeOf(value as JsonSchema);
    const meaning = (value as JsonSchema).description ?? field.description ?? '';
    const items = field.items as JsonSchema | undefined;
    const isList = items?.properties !== undefined && prefix === '';
    return [{ name, type, meaning }, ...(isList ? rowsOf(items, `${name}[].`) : [])];
  });
}

function withoutNull(schema: JsonSchema): JsonSchema {
  // Types may be a list: zod writes a text or null so.
  const types = schema.type as unknown;
  if (Array.isArray(types)) return { ...schema, type: types.find((type) => type !== 'null') };
  const others = (schema.anyOf ?? []).filter((each) => (each as JsonSchema).type !== 'null');
  return others.length === 1 ? (others[0] as JsonSchema) : schema;
}

function typeOf(schema: JsonSchema): string {
  const field = withoutNull(schema);
  const words =
    field.const !== undefined
      ? JSON.stringify(field.const)
      : field.enum !== undefined
        ? field.enum.join(', ')
        : field.items !== undefined
          ? `list of ${nounOf(field.items as JsonSchema)}`
          : nounOf(field);
  return field === schema ? words : `${words} or null`;
}

function nounOf({ type, format }: JsonSchema): string {
  if (format !== undefined) return nouns[format] ?? 'text';
  return nouns[String(type)] ?? 'object';
}

const nouns: Readonly<Record<string, string>> = {
  'uri-reference': 'address',
  'uri-template': 'address with {id}',
  uri: 'address',
  date: 'date',
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'true or false',
  array: 'list',
};

/** One field as a reader is told of it. */
export interface FieldRow {
  name: string;
  type: string;
  meaning: string;
}
