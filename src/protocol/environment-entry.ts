import { isRecord } from './record.ts';

/** Whether an entry among servers is the environment of one of them, which was written beside it. */
export function isEnvironmentEntry(name: string, value: unknown): boolean {
  if (!names.has(name) || !isRecord(value)) return false;
  const values = Object.entries(value);
  return (
    values.length > 0 &&
    values.every(([key, each]) => /^[A-Z][A-Z0-9_]*$/.test(key) && typeof each !== 'object')
  );
}

const names: ReadonlySet<string> = new Set(['env', 'environment', 'envs']);
