import { Parser } from 'htmlparser2';
import type { SearchRecord } from './record.ts';

const KEY_WEIGHT = 4;
const SKIPPED = new Set('script style template svg form nav footer noscript'.split(' '));
const INLINE = new Set(
  'a abbr b bdi code em i kbd mark q s small span strong sub sup u wbr'.split(' '),
);
// Inline elements that often stand apart by style alone, such as badges.
const APART = new Set(['a', 'small', 'span', 'strong']);
// What Pagefind gives headings that say no weight of their own.
const HEADINGS: Readonly<Record<string, number>> = { h1: 7, h2: 6, h3: 5, h4: 4 };

/**
 * What a built page holds for search: it reads the attributes that Pagefind reads, so that both searches
 * know the same. Undefined for a page that is not to be found.
 */
export function pageToRecord(
  html: string,
  path: string,
  names: readonly string[] = [],
): SearchRecord | undefined {
  const { isFound, title, description, filters, key, text } = readPage(html);
  if (!isFound) return undefined;
  const heading = joinBlocks(title);
  return {
    id: pathToId(path),
    path,
    title: heading,
    names: names.length === 0 ? [heading] : [...names],
    kind: filters['kind']?.[0] ?? null,
    category: filters['category'] ?? [],
    'sign-in': filters['sign-in'] ?? [],
    description,
    key: joinBlocks(key),
    text: joinBlocks(text),
  };
}

/**
 * A path as an id, which may hold letters, digits, "-" and "_" alone; no two paths share one.
 * @example
 * pathToId('/connectors/a.b/') // => 'connectors_2Fa_2Eb'
 */
export function pathToId(path: string): string {
  const bare = path.replace(/^\/|\/$/g, '');
  const encoded = encodeURIComponent(bare).replace(
    /[_.!~*'()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return encoded.replaceAll('%', '_') || '_';
}

function readPage(html: string): PageText {
  const page: PageText = {
    isFound: false,
    title: [''],
    description: '',
    filters: {},
    key: [''],
    text: [''],
  };
  const stack: Place[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const outer = stack.at(-1) ?? OUTSIDE;
      const filter = attributes['data-pagefind-filter'];
      const weight = Number(attributes['data-pagefind-weight'] ?? HEADINGS[name] ?? outer.weight);
      const isBody = outer.isBody || 'data-pagefind-body' in attributes;
      const isSkipped =
        outer.isSkipped ||
        SKIPPED.has(name) ||
        'data-pagefind-ignore' in attributes ||
        attributes['aria-hidden'] === 'true';
      const isCode = outer.isCode || name === 'pre';
      const into = name === 'h1' ? page.title : weight >= KEY_WEIGHT ? page.key : page.text;
      if (isBody) page.isFound = true;
      if (name === 'meta' && attributes['name'] === 'description') {
        page.description = cleanText(attributes['content'] ?? '');
      }
      if (!INLINE.has(name)) startBlock(into);
      stack.push({
        weight,
        isBody,
        isSkipped,
        isCode,
        into: isSkipped || !isBody ? undefined : into,
        filter,
      });
    },
    ontext(text) {
      const place = stack.at(-1);
      if (place?.filter !== undefined) (page.filters[place.filter] ??= []).push(cleanText(text));
      else if (place?.into !== undefined) place.into[place.into.length - 1] += text;
    },
    onclosetag(name) {
      const place = stack.pop();
      if (!INLINE.has(name)) for (const blocks of [page.key, page.text]) startBlock(blocks);
      else if (APART.has(name) && place?.into !== undefined && !place.isCode) {
        place.into[place.into.length - 1] += ' ';
      }
    },
  });
  parser.end(html);
  return page;
}

function startBlock(blocks: string[]): void {
  if (blocks.at(-1) !== '') blocks.push('');
}

/** Blocks as sentences of one text. */
function joinBlocks(blocks: readonly string[]): string {
  return blocks
    .map(cleanText)
    .filter((block) => block !== '')
    .map((block, index, all) =>
      index < all.length - 1 && /[\p{L}\p{N})”’]$/u.test(block) ? `${block}.` : block,
    )
    .join(' ');
}

// Characters of private use go: search results mark what was found with them.
function cleanText(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Co}]+/gu, ' ')
    .replace(/ (?=[,.;:!?)])/g, '')
    .trim();
}

const OUTSIDE: Place = {
  weight: 1,
  isBody: false,
  isSkipped: false,
  isCode: false,
  into: undefined,
  filter: undefined,
};

/** An element that is open, and where its text goes. */
interface Place {
  weight: number;
  isBody: boolean;
  isSkipped: boolean;
  isCode: boolean;
  into: string[] | undefined;
  filter: string | undefined;
}

interface PageText {
  isFound: boolean;
  title: string[];
  description: string;
  filters: Record<string, string[]>;
  /** Blocks of text, the last one open. */
  key: string[];
  text: string[];
}
