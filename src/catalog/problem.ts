import type { z } from 'zod';
import type { Place } from '../diagnostics/finding.ts';
import { finding, type CatalogFinding } from './findings.ts';
import { nearest } from './nearest.ts';

/**
 * What is wrong with a value, as a finding: the field, what is there, what was expected.
 * `keys` are the keys the schema knows at the place of the issue.
 */
export function problemFinding(
  at: Place,
  issue: z.core.$ZodIssue,
  value: unknown,
  key: string | undefined,
  keys: readonly string[],
): CatalogFinding {
  const field = toPath(issue.path);
  if (key !== undefined) {
    return finding('entry-key-unknown', at, {
      key,
      field,
      expectedKeys: keys,
      nearest: nearest(key, keys),
    });
  }
  const expected = expectation(issue);
  if (value === undefined) return finding('entry-value-missing', at, { field, expected });
  const suggestion =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? nearest(value, issue.values.map(String))
      : undefined;
  return finding('entry-value-invalid', at, {
    found: describeValue(value),
    field,
    expected,
    nearest: suggestion,
  });
}

/**
 * A path as people write it.
 * @example
 * toPath(['endpoints', 0, 'url']) // => 'endpoints[0].url'
 */
export function toPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join('');
}

function expectation(issue: z.core.$ZodIssue): string {
  const [, own] = /^expected (.*)$/s.exec(issue.message) ?? [];
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'invalid_type':
      return `${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return `another value (${issue.message})`;
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
