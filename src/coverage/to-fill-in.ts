import type { OwnPlace } from './own-places.ts';

/**
 * A place to fill in, in words, with where one gets what belongs there.
 * @example
 * describeToFillIn({ server: 'zed', place: 'YOUR_KEY', what: 'API key', page: 'https://example.com/keys' })
 * // => 'Fill in before use: YOUR_KEY – API key, see https://example.com/keys'
 */
export function describeToFillIn({
  place,
  what,
  page,
}: Pick<ToFillIn, 'place' | 'what' | 'page'>): string {
  const words = [what?.replace(/\.$/, ''), page && `see ${page}`].filter(Boolean).join(', ');
  return `Fill in before use: ${place}${words === '' ? '' : ` – ${words}`}`;
}

/** A place of a server that has to be filled in before it can be used. */
export interface ToFillIn extends Pick<OwnPlace, 'place' | 'what' | 'page'> {
  server: string;
  offset?: number;
  line?: number;
}
