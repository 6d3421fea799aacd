import type { LeftOut } from '../catalog.ts';
import type { ChangedEntry } from './change.ts';

/** The change logs of several directories as one, the newest first, without connectors that are left out. */
export function mergeChanges(
  entries: readonly ChangedEntry[],
  leftOut: readonly LeftOut[],
): ChangedEntry[] {
  const out = new Set(leftOut.map(({ connector }) => connector.id));
  const shown = entries.filter(({ connector }) => !out.has(connector));
  return shown.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
