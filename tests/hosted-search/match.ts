import { editDistance } from '../../src/catalog/nearest.ts';

/**
 * What Meilisearch's documentation says of a search, on few documents: words with typos, prefixes and joins,
 * the matching strategies, filters, and the ranking rules words, typo, proximity and attributeRank.
 */
export function findDocuments(index: Index, query: Query): Ranked[] {
  const fields = (query.attributesToSearchOn ?? index.settings.searchableAttributes) as string[];
  const filter = query.filter ?? [];
  const isAllowed = (document: Document) => matchesFilter(document, filter);
  // Only the first ten words of a query count.
  const parts = (query.q ?? '').split(/\s+/).filter((part) => part !== '');
  const left = parts.filter((part) => part.startsWith('-')).flatMap(wordsOf);
  const words = parts
    .filter((part) => !part.startsWith('-'))
    .flatMap(wordsOf)
    .slice(0, 10);
  if (words.length === 0) {
    return index.documents.filter(isAllowed).map((document) => ({ document, found: new Set() }));
  }
  const texts = index.documents.map((document) => {
    const places = placesOf(document, fields);
    return { document, places, matches: words.map((_, at) => matchWord(words, at, places, index)) };
  });
  // A word that is nowhere is left out first.
  const commonness = words.map(
    (_, at) => texts.filter(({ matches }) => matches[at] !== undefined).length || Infinity,
  );
  const order = words.map((_, at) => at);
  if (query.matchingStrategy === 'frequency') order.sort((a, b) => commonness[a]! - commonness[b]!);
  return texts
    .filter(
      ({ document, places }) =>
        isAllowed(document) && !places.some(({ word }) => left.includes(word)),
    )
    .flatMap(({ document, matches }) => {
      // Words are left out from the end of the order, never from its middle.
      const end = order.findIndex((at) => matches[at] === undefined);
      const kept = order.slice(0, end === -1 ? undefined : end).map((at) => matches[at]!);
      if (kept.length === 0) return [];
      if (query.matchingStrategy === 'all' && kept.length < words.length) return [];
      const found = new Set(matches.flatMap((match) => (match === undefined ? [] : match.words)));
      const rank = [
        -kept.length,
        sum(kept, 'typos'),
        distance(kept),
        sum(kept, 'rank'),
        sum(kept, 'position'),
      ];
      return [{ document, found, rank }];
    })
    .sort((a, b) => compareRanks(a.rank, b.rank));
}

/** The values of a field over the documents, with their number. */
export function countValues(documents: readonly Ranked[], field: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { document } of documents) {
    for (const value of [document[field] ?? []].flat()) {
      counts[String(value)] = (counts[String(value)] ?? 0) + 1;
    }
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => a.localeCompare(b)));
}

/** A text cropped around the first word found, what was found between the tags. */
export function formatText(text: string, found: ReadonlySet<string>, query: Query): string {
  const pieces = text.split(/([\p{L}\p{N}]+)/u);
  const isFound = (piece: string) => found.has(piece.toLowerCase());
  const length = query.cropLength ?? 10;
  const first = Math.max(1, pieces.findIndex(isFound));
  const start = Math.max(0, first - 2 * Math.floor(length / 2));
  const end = start + 2 * length;
  const shown = pieces
    .slice(start, end)
    .map((piece) =>
      isFound(piece)
        ? `${query.highlightPreTag ?? '<em>'}${piece}${query.highlightPostTag ?? '</em>'}`
        : piece,
    )
    .join('');
  return `${start > 0 ? '…' : ''}${shown}${end < pieces.length ? '…' : ''}`;
}

// A word of the query as it stands, as the start of a word where it is the last, joined with its neighbours
// ("sales force"), or mistyped.
function matchWord(
  words: readonly string[],
  at: number,
  places: readonly Place[],
  { settings }: Index,
): Match | undefined {
  const word = words[at]!;
  const { oneTypo, twoTypos } = settings.typoTolerance.minWordSizeForTypos;
  const isNumber = /^\d+$/.test(word);
  const typos = isNumber || word.length < oneTypo ? 0 : word.length < twoTypos ? 1 : 2;
  const joined = [
    words.slice(at, at + 2).join(''),
    words.slice(Math.max(0, at - 1), at + 1).join(''),
  ];
  const known = new Map<string, number>();
  const errorsOf = (other: string): number => {
    const isPrefix = at === words.length - 1 && other.startsWith(word);
    if (other === word || isPrefix || joined.includes(other)) return 0;
    if (Math.abs(other.length - word.length) > typos) return Infinity;
    const errors = known.get(other) ?? editDistance(word, other);
    known.set(other, errors);
    return errors;
  };
  const fewest = Math.min(...places.map((place) => errorsOf(place.word)));
  if (fewest > typos) return undefined;
  const spots = places.filter((place) => errorsOf(place.word) === fewest);
  const { rank, position } = spots.reduce((a, b) => (b.rank < a.rank ? b : a));
  return {
    typos: fewest,
    rank,
    position,
    words: [...new Set(spots.map((spot) => spot.word))],
    spots,
  };
}

// The steps between neighbouring words of the query where they stand nearest, each at most eight.
function distance(matches: readonly Match[]): number {
  return matches.slice(1).reduce((total, match, index) => {
    const steps = match.spots.flatMap((spot) =>
      matches[index]!.spots.filter(({ rank }) => rank === spot.rank).map(({ position }) =>
        Math.abs(position - spot.position),
      ),
    );
    return total + Math.min(8, ...steps);
  }, 0);
}

function matchesFilter(
  document: Document,
  filter: readonly (string | readonly string[])[],
): boolean {
  return filter.every((part) =>
    [part].flat().some((expression) => matchesExpression(document, expression)),
  );
}

function matchesExpression(document: Document, expression: string): boolean {
  const [, field = '', value = ''] = /^([\w-]+) = "((?:[^"\\]|\\.)*)"$/.exec(expression) ?? [];
  const wanted = value.replace(/\\(.)/g, '$1').toLowerCase();
  return [document[field] ?? []].flat().some((each) => String(each).toLowerCase() === wanted);
}

const placesKnown = new WeakMap<Document, Map<string, Place[]>>();

function placesOf(document: Document, fields: readonly string[]): Place[] {
  const lists = placesKnown.get(document) ?? new Map<string, Place[]>();
  placesKnown.set(document, lists);
  const places =
    lists.get(fields.join()) ??
    fields.flatMap((field, rank) =>
      wordsOf(textOf(document[field])).map((word, position) => ({ word, rank, position })),
    );
  lists.set(fields.join(), places);
  return places;
}

function textOf(value: unknown): string {
  return [value ?? []].flat().join(' . ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sum(matches: readonly Match[], field: 'typos' | 'rank' | 'position'): number {
  return matches.reduce((total, match) => total + match[field], 0);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}

export type Document = Readonly<Record<string, unknown>>;

/** A document found and the words of it that were. */
export interface Ranked {
  document: Document;
  found: ReadonlySet<string>;
}

export interface Index {
  documents: Document[];
  settings: {
    searchableAttributes: string[];
    filterableAttributes: string[];
    displayedAttributes: string[];
    typoTolerance: { minWordSizeForTypos: { oneTypo: number; twoTypos: number } };
  };
}

export interface Query {
  q?: string;
  limit?: number;
  filter?: (string | string[])[];
  facets?: string[];
  matchingStrategy?: 'last' | 'all' | 'frequency';
  attributesToSearchOn?: string[];
  attributesToRetrieve?: string[];
  attributesToHighlight?: string[];
  attributesToCrop?: string[];
  cropLength?: number;
  highlightPreTag?: string;
  highlightPostTag?: string;
}

interface Place {
  word: string;
  rank: number;
  position: number;
}

interface Match {
  typos: number;
  rank: number;
  position: number;
  words: string[];
  spots: Place[];
}
