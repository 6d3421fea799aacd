import { UsageError } from './usage-error.ts';

/** Options of the form NAME=VALUE as a record; anything else is wrong usage. */
export function parseAssignments(option: string, texts: readonly string[]): Record<string, string> {
  const pairs = texts.map((text) => {
    const [, name, value] = /^([\w-]+)=(.+)$/s.exec(text) ?? [];
    if (name !== undefined && value !== undefined) return [name, value] as const;
    throw new UsageError(`--${option} takes NAME=VALUE, not "${text}".`);
  });
  return Object.fromEntries(pairs);
}
