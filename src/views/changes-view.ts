import type { Catalog } from '../catalog/catalog.ts';
import { changesByConnector } from '../catalog/changes/by-connector.ts';
import type { ChangedEntry } from '../catalog/changes/change.ts';
import { describeChange, summariseChanges } from './change-words.ts';
import { pagePath } from './routes.ts';
import type { Words } from './sentence.ts';

/** How many changed entries the page of changes has; the API has all. */
const MOST_ENTRIES = 200;

/** What changed in the catalog, day by day, the newest first. */
export function changesView(catalog: Catalog): ChangesView {
  const days = new Map<string, ChangesDay>();
  let left = MOST_ENTRIES;
  for (const entry of catalog.changes) {
    const isNew = entry.changes.some(({ kind }) => kind === 'added');
    if (!isNew && left-- <= 0) break;
    const day = days.get(entry.date) ?? { date: entry.date, added: [], changed: [] };
    days.set(entry.date, day);
    if (isNew) day.added.push({ id: entry.connector, name: nameOf(catalog, entry) });
    else day.changed.push(toChanged(catalog, entry));
  }
  return {
    days: [...days.values()],
    lead:
      days.size > 0
        ? 'What changed in the facts of this catalog: tools, addresses, sign-in. A day is that on which the catalog learned of it.'
        : 'Nobody keeps a log of changes for this catalog yet.',
  };
}

/** What changed in one connector since it came, the newest first. */
export function connectorChanges(catalog: Catalog, id: string): ChangedView[] {
  const entries = logOf(catalog).get(id) ?? [];
  return entries
    .filter(({ changes }) => changes.every(({ kind }) => kind !== 'added'))
    .map((entry) => toChanged(catalog, entry));
}

// Made once of a catalog, whose pages all ask for their own.
const logs = new WeakMap<Catalog, ReadonlyMap<string, readonly ChangedEntry[]>>();

function logOf(catalog: Catalog): ReadonlyMap<string, readonly ChangedEntry[]> {
  const known = logs.get(catalog);
  if (known !== undefined) return known;
  const log = changesByConnector(catalog.changes);
  logs.set(catalog, log);
  return log;
}

function toChanged(catalog: Catalog, entry: ChangedEntry): ChangedView {
  return {
    id: entry.connector,
    date: entry.date,
    name: nameOf(catalog, entry),
    title: summariseChanges(entry.changes),
    lines: entry.changes.map(describeChange),
  };
}

/** A name that leads to its page, where that is still there. */
function nameOf({ byId }: Catalog, { connector, name }: ChangedEntry): Words {
  return {
    text: name,
    page: byId.has(connector) ? pagePath('/connectors/[id]/', connector) : undefined,
  };
}

export interface ChangesView {
  days: ChangesDay[];
  lead: string;
}

export interface ChangesDay {
  date: string;
  /** Connectors that are new. */
  added: { id: string; name: Words }[];
  changed: ChangedView[];
}

/** What changed in one connector on one day. */
export interface ChangedView {
  id: string;
  date: string;
  name: Words;
  /** In a few words. */
  title: string;
  lines: string[];
}
