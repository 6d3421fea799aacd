/** What a search engine puts around what it found: characters of private use, which no record holds. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/**
 * What a search engine quotes, taken apart at its marks. Marks that do not pair are left out.
 * @example
 * splitMarks('a \uE000b\uE001') // => [{ text: 'a ', isFound: false }, { text: 'b', isFound: true }]
 */
export function splitMarks(quote: string): Excerpt {
  return quote
    .split(MARK_START)
    .flatMap((part, index): Excerpt => {
      const [first = '', ...others] = part.split(MARK_END);
      const isFound = index > 0 && others.length > 0;
      return [
        { text: first, isFound },
        { text: others.join(''), isFound: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** A text that nothing was looked for in. */
export function plainExcerpt(text: string): Excerpt {
  return text === '' ? [] : [{ text, isFound: false }];
}

/** A quote of a page as text: the runs in which something was found, and the others. */
export type Excerpt = readonly { text: string; isFound: boolean }[];
