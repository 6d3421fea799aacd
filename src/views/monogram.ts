/** How many tints `styles/monogram.css` has. */
export const TINTS = 12;

/**
 * Two letters that stand for a name where no drawing does.
 * @example
 * monogram('Common Room') // => 'CR'
 * monogram('HeyGen')      // => 'HG'
 * monogram('Airwallex')   // => 'AI'
 */
export function monogram(name: string): string {
  const words = name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  const [first = '?', second] = words;
  if (second === undefined || /^(?:com|io|ai)$/i.test(second)) return letters(first, 2);
  return letters(first, 1) + letters(second, 1);
}

/** The tint of a monogram: always the same for a name, and spread over names that begin alike. */
export function monogramTint(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  // The low bits alone follow the last letter.
  return ((hash ^ (hash >>> 15)) >>> 0) % TINTS;
}

function letters(word: string, count: number): string {
  return [...word].slice(0, count).join('').toUpperCase();
}
