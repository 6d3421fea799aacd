/** What a search engine puts around what it found: characters of private use, which no record holds. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/**
 * What a search engine quotes, taken apart at its marks. Marks that do not pair are left out.
 * @example
 * splitMarks('a \uE000b\uE001') // => [{ text: 'a ', isFound: false }, { text: 'b', isFound: true }]
 */
export function splitMarks(quote: string, start = MARK_START, end = MARK_END): Excerpt {
  return quote
    .split(start)
    .flatMap((part, index): Excerpt => {
      const [first = '', ...others] = part.split(end);
      const isFound = index > 0 && others.length > 0;
      return [
        { text: first, isFound },
        { text: others.join(''), isFound: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/**
 * What Pagefind quotes: it writes `<` and `>` of a text as entities, nothing else, and puts `<mark>` around
 * what it found.
 */
export function readPagefindExcerpt(excerpt: string): Excerpt {
  return splitMarks(excerpt, '<mark>', '</mark>').map(({ text, isFound }) => ({
    text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    isFound,
  }));
}

/** A text that nothing was looked for in. */
export function plainExcerpt(text: string): Excerpt {
  return text === '' ? [] : [{ text, isFound: false }];
}

/** A quote of a page as text: the runs in which something was found, and the others. */
export type Excerpt = readonly { text: string; isFound: boolean }[];
