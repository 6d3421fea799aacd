import { splitReferences } from '../protocol/reference.ts';

/**
 * Puts the values of an environment in place of `${NAME}` and `${NAME:-default}`. A value with a variable
 * that is not set is left out; those variables are named.
 */
export function fillValues(
  values: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string | undefined>>,
): { filled: Record<string, string>; missing: string[] } {
  const filled: Record<string, string> = {};
  const missing = new Set<string>();
  for (const [key, value] of Object.entries(values)) {
    const parts = splitReferences(value).map((part) => {
      if (typeof part === 'string') return part;
      const given = environment[part.name];
      if (given !== undefined && given !== '') return given;
      if (part.fallback === undefined) missing.add(part.name);
      return part.fallback;
    });
    if (parts.every((part) => part !== undefined)) filled[key] = parts.join('');
  }
  return { filled, missing: [...missing] };
}
