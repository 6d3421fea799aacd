import type { ChangedEntry } from './change.ts';

/** The change log as a file: one entry a line, so that a new one is one line of a difference. */
export function changeLogText(entries: readonly ChangedEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "$schema": "./changes.schema.json",\n  "entries": ${list}\n}\n`;
}
