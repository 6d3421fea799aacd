import type { EntryPart, SearchEntry } from './entry.ts';

/** An entry as its file holds it: without what is empty, and with a row for each part. */
export function packEntry({ parts, ...entry }: SearchEntry): PackedEntry {
  const said = Object.entries(entry).filter(([field, value]) => !isDefault(field, value));
  const rows = parts.map(({ anchor, title, text }): PackedPart =>
    anchor === anchorOf(title, entry.partKind) ? [title, text] : [title, text, anchor],
  );
  const packed = Object.fromEntries(said) as Omit<PackedEntry, 'parts'>;
  return rows.length === 0 ? packed : { ...packed, parts: rows };
}

/** The entry that a file holds. */
export function unpackEntry({ parts = [], ...entry }: PackedEntry): SearchEntry {
  return {
    ...defaults(),
    ...entry,
    parts: parts.map(([title, text, anchor = anchorOf(title, entry.partKind)]): EntryPart => ({
      anchor,
      title,
      text,
    })),
  };
}

/** The anchor that nearly every part has, by its name and its kind. */
function anchorOf(title: string, kind = ''): string {
  return `${kind}-${title}`.toLowerCase().replaceAll(/[_ ]/g, '-');
}

function isDefault(field: string, value: unknown): boolean {
  const known = (defaults() as Record<string, unknown>)[field];
  return Array.isArray(value) && Array.isArray(known) ? value.length === 0 : value === known;
}

const defaults = () => ({
  names: [],
  category: [],
  'sign-in': [],
  prior: 1,
  description: '',
  key: [],
  text: [],
});

/** As an entry, but that what is empty may be missing. */
export type PackedEntry = Pick<SearchEntry, 'path' | 'title'> &
  Partial<Omit<SearchEntry, 'parts'>> & { parts?: readonly PackedPart[] };

type PackedPart = readonly [title: string, text: string, anchor?: string];
