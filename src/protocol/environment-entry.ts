import { isRecord } from './record.ts';

/** Whether an entry among servers is the environment of one of them, which was written beside it. */
export function isEnvironmentEntry(name: string, value: unknown): boolean {
  if (!pattern.test(name) || !isRecord(value)) return false;
  const values = Object.entries(value);
  return (
    values.length > 0 &&
    values.every(([key, each]) => /^[A-Z][A-Z0-9_]*$/.test(key) && typeof each !== 'object')
  );
}

/** The server whose environment an entry says that it is: TOML takes `["files.env"]` for a name with a dot in it. */
export function environmentOwner(name: string): string | undefined {
  return pattern.exec(name)?.[1];
}

const pattern = /^(?:(.+)\.)?(?:env|environment|envs)$/s;
