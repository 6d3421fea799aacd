import type { ChangedEntry } from './change.ts';

/** The entries of a change log, the newest first, by the id that a connector has now: it may have had others. */
export function changesByConnector(
  entries: readonly ChangedEntry[],
): ReadonlyMap<string, readonly ChangedEntry[]> {
  const byId = new Map<string, ChangedEntry[]>();
  const laterIds = new Map<string, string>();
  for (const entry of entries) {
    const id = laterIds.get(entry.connector) ?? entry.connector;
    const list = byId.get(id) ?? [];
    list.push(entry);
    byId.set(id, list);
    for (const change of entry.changes) {
      if (change.kind === 'moved') laterIds.set(change.from, id);
      // Before that day the id was none, or that of another one.
      if (change.kind === 'added') laterIds.delete(entry.connector);
    }
  }
  return byId;
}
