import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The keys a JSON Schema knows at a path; none where it takes any key or is no map. */
export function keysAt(schema: JsonSchema, path: readonly PropertyKey[]): string[] {
  const found = path.reduce<JsonSchema[]>(
    (schemas, part) => schemas.flatMap((each) => childrenOf(each, part)),
    alternatives(schema),
  );
  return [...new Set(found.flatMap((each) => Object.keys(each.properties ?? {})))];
}

function childrenOf(schema: JsonSchema, part: PropertyKey): JsonSchema[] {
  const child =
    typeof part === 'number'
      ? schema.items
      : (schema.properties?.[String(part)] ?? schema.additionalProperties);
  return typeof child === 'object' && !Array.isArray(child) ? alternatives(child) : [];
}

function alternatives(schema: JsonSchema): JsonSchema[] {
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return branches.length === 0 ? [schema] : branches.flatMap(alternatives);
}
