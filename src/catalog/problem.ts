import type { z } from 'zod';
import { nearest } from './nearest.ts';

/**
 * Says what is wrong with a value: the field, what is there, what was expected.
 * `keys` are the keys the schema knows at the place of the issue.
 */
export function describeProblem(
  issue: z.core.$ZodIssue,
  value: unknown,
  key: string | undefined,
  keys: readonly string[],
): string {
  if (key !== undefined) return unknownKey(issue.path, key, keys);
  const field = issue.path.length === 0 ? 'the file' : `\`${toPath(issue.path)}\``;
  const expected = expectation(issue);
  if (value === undefined) return `Missing ${field}, ${expected}.`;
  const suggestion =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? nearest(value, issue.values.map(String))
      : undefined;
  return (
    `Unexpected ${describeValue(value)} in ${field}, ${expected}` +
    (suggestion === undefined ? '.' : `; did you mean "${suggestion}"?`)
  );
}

/**
 * A path as people write it.
 * @example
 * toPath(['endpoints', 0, 'url']) // => 'endpoints[0].url'
 */
function toPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join('');
}

function unknownKey(path: readonly PropertyKey[], key: string, keys: readonly string[]): string {
  const where = path.length === 0 ? '' : ` in \`${toPath(path)}\``;
  const meant = nearest(key, keys);
  return (
    `Unexpected key "${key}"${where}, expected one of ${keys.join(', ')}` +
    (meant === undefined ? '.' : `; did you mean "${meant}"?`)
  );
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('expected')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    default:
      return `expected another value (${issue.message})`;
  }
}

function describeValue(value: unknown): string {
  if (value === null) return 'empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (typeof value === 'object') return 'map';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};
