import { meaningOfKey } from '../../clients/key-meanings.ts';
import { isRecord } from '../../protocol/record.ts';
import { splitWords } from '../../shell/split-words.ts';

/** A value in the form that is expected; undefined where it has none. */
export function convertValue(value: unknown, expected: string, part: unknown): unknown {
  const written = writtenIn(value);
  if (expected === 'array' && Array.isArray(written)) {
    return written.every(isScalar) ? written.map(String) : undefined;
  }
  return conversions[expected]?.(
    expected === 'object' && isRecord(written) ? written : value,
    part,
  );
}

/** The list or the object that a text is in JSON. */
function writtenIn(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

const conversions: Readonly<Record<string, (value: unknown, part: unknown) => unknown>> = {
  string: (value, part) =>
    isScalar(value) && part !== 'url' && part !== 'command' ? String(value) : undefined,
  boolean: (value) =>
    /^(?:true|false|yes|no|on|off)$/i.test(String(value))
      ? /^(?:true|yes|on)$/i.test(String(value))
      : undefined,
  number: toNumber,
  amount: (value) => (Number(value) === 0 && value !== '' ? 0 : toNumber(value)),
  count: (value) => {
    const number = toNumber(value) ?? NaN;
    // 1.5 is said of seconds: as 2 milliseconds it would stop every answer.
    if (!Number.isInteger(number) && number < 1000) return undefined;
    return Number.isSafeInteger(Math.ceil(number)) ? Math.ceil(number) : undefined;
  },
  array: (value, part) => {
    if (typeof value !== 'string') return value === null ? [] : undefined;
    // Which tools may run without a question somebody has to name.
    if (meaningOfKey(String(part)) === 'approve' && /^(?:\*|all|any|true|yes)$/i.test(value))
      return undefined;
    return part === 'args' ? splitWords(value) : [value];
  },
  object: toMap,
  scopes: toScopes,
};

function toNumber(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? number : undefined;
}

function toScopes(value: unknown): string[] | undefined {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  if (!parts.every((each) => typeof each === 'string')) return undefined;
  const scopes = parts.join(' ').split(/\s+/).filter(Boolean);
  return scopes.length === 0 ? undefined : scopes;
}

/** `Name: value`, `NAME=value`, a list of them, or a list of objects. */
function toMap(value: unknown): Record<string, string> | undefined {
  const lists = (Array.isArray(value) ? (value as unknown[]) : [value]).map(pairsOf);
  if (lists.includes(undefined)) return undefined;
  return Object.fromEntries(lists.flatMap((pairs) => pairs ?? []));
}

function pairsOf(value: unknown): [string, string][] | undefined {
  if (typeof value === 'string') {
    const [, name = '', text = ''] = /^([\w-]+)[ \t]?[:=](.*)$/s.exec(value.trim()) ?? [];
    return name === '' ? undefined : [[name, text.trim()]];
  }
  if (!isRecord(value)) return undefined;
  const name = value['name'] ?? value['key'];
  const isNamed = typeof name === 'string' && isScalar(value['value']);
  const pairs = isNamed ? [[name, value['value']] as const] : Object.entries(value);
  if (pairs.length === 0 || !pairs.every(([, each]) => isScalar(each))) return undefined;
  return pairs.map(([each, text]) => [each, String(text)]);
}

/** Whether a value is neither list nor object, and not empty. */
export function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
