import { Parser } from 'htmlparser2';

const KEY_WEIGHT = 4;
const SKIPPED = new Set('script style template svg form nav footer noscript'.split(' '));
const INLINE = new Set(
  'a abbr b bdi code em i kbd mark q s small span strong sub sup u wbr'.split(' '),
);
// Inline elements that often stand apart by style alone, such as badges.
const APART = new Set(['a', 'small', 'span', 'strong']);
// What Pagefind gives headings that say no weight of their own.
const HEADINGS: Readonly<Record<string, number>> = { h1: 7, h2: 6, h3: 5, h4: 4 };

/** What a built page says, in blocks; the attributes that mark what is not to be found hold. */
export function readPage(html: string): PageText {
  const page: PageText = { isFound: false, description: '', filters: {}, blocks: [] };
  const stack: OpenElement[] = [];
  let isOpen = false;
  const write = (into: BlockKind, text: string) => {
    const last = page.blocks.at(-1);
    if (isOpen && last?.into === into) last.text += text;
    else page.blocks.push({ into, text, anchor: stack.at(-1)?.anchor });
    isOpen = true;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const outer = stack.at(-1) ?? OUTSIDE;
      const weight = Number(attributes['data-pagefind-weight'] ?? HEADINGS[name] ?? outer.weight);
      const isBody = outer.isBody || 'data-pagefind-body' in attributes;
      const isSkipped =
        outer.isSkipped ||
        SKIPPED.has(name) ||
        'data-pagefind-ignore' in attributes ||
        attributes['aria-hidden'] === 'true';
      const into = name === 'h1' ? 'title' : weight >= KEY_WEIGHT ? 'key' : 'text';
      if (isBody) page.isFound = true;
      if (name === 'meta' && attributes['name'] === 'description') {
        page.description = cleanText(attributes['content'] ?? '');
      }
      if (!INLINE.has(name)) isOpen = false;
      stack.push({
        weight,
        isBody,
        isSkipped,
        isCode: outer.isCode || name === 'pre',
        into: isSkipped || !isBody ? undefined : into,
        filter: attributes['data-pagefind-filter'],
        anchor: /^h[2-4]$/.test(name) ? attributes['id'] : outer.anchor,
      });
    },
    ontext(text) {
      const place = stack.at(-1);
      if (place?.filter !== undefined) (page.filters[place.filter] ??= []).push(cleanText(text));
      else if (place?.into !== undefined) write(place.into, text);
    },
    onclosetag(name) {
      const place = stack.pop();
      if (!INLINE.has(name)) isOpen = false;
      else if (APART.has(name) && place?.into !== undefined && !place.isCode)
        write(place.into, ' ');
    },
  });
  parser.end(html);
  return page;
}

/** Blocks as sentences of one text. */
export function joinBlocks(blocks: readonly Pick<Block, 'text'>[]): string {
  return blocks
    .map(({ text }) => cleanText(text))
    .filter((block) => block !== '')
    .map((block, index, all) =>
      index < all.length - 1 && /[\p{L}\p{N})”’]$/u.test(block) ? `${block}.` : block,
    )
    .join(' ');
}

/**
 * A table that is shown as code, without its lines.
 * @example
 * withoutLines('| CRM | HubSpot | --- | --- |') // => 'CRM · HubSpot'
 */
export function withoutLines(text: string): string {
  const cells = text.split('|').map(cleanText);
  return cells.filter((cell) => !/^[-:]*$/.test(cell)).join(' · ');
}

// Characters of private use go: search results mark what was found with them.
function cleanText(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Co}]+/gu, ' ')
    .replace(/ (?=[,.;:!?)])/g, '')
    .trim();
}

const OUTSIDE: OpenElement = {
  weight: 1,
  isBody: false,
  isSkipped: false,
  isCode: false,
  into: undefined,
  filter: undefined,
  anchor: undefined,
};

type BlockKind = 'title' | 'key' | 'text';

/** An element that is open, and where its text goes. */
interface OpenElement {
  weight: number;
  isBody: boolean;
  isSkipped: boolean;
  isCode: boolean;
  into: BlockKind | undefined;
  filter: string | undefined;
  anchor: string | undefined;
}

/** A paragraph, a cell, a line of code. */
export interface Block {
  into: BlockKind;
  text: string;
  /** Of a heading with an anchor. */
  anchor: string | undefined;
}

export interface PageText {
  isFound: boolean;
  description: string;
  filters: Record<string, string[]>;
  blocks: Block[];
}
