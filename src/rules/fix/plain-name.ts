import { slugName } from '../../clients/name.ts';

/**
 * A name that every client takes, close to the one given. Undefined where it has letters that the Latin alphabet has
 * nothing for.
 * @example
 * plainName('Yargı MCP') // => 'Yargi-MCP'
 * plainName('法律 db')    // => undefined
 */
export function plainName(name: string): string | undefined {
  const latin = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, (letter) => undivided.get(letter) ?? letter);
  return /(?![A-Za-z])\p{L}/u.test(latin) ? undefined : slugName(latin);
}

/** Letters that Unicode does not divide into one of ours and a mark, and what they are written as without them. */
const undivided = new Map(
  'ıi ßss ẞSS æae ÆAE œoe ŒOE øo ØO łl ŁL đd ĐD ðd ÐD þth ÞTh'
    .split(' ')
    .map((each) => [each.slice(0, 1), each.slice(1)]),
);
