import type { OptionKind } from './options.ts';
import { isAddress } from './program.ts';

/**
 * The words of a line with each value of an option in one: where it stands without quotes, the shell has parted
 * it at its spaces.
 * @example
 * joinValues(['acme', '--env', 'A=b', 'c', '--', 'npx'], options) // => A=b c is one word, and --env is named
 */
export function joinValues(
  words: readonly string[],
  known: Readonly<Record<string, OptionKind>>,
): { words: string[]; parted: string[] } {
  const joined: string[] = [];
  const parted: string[] = [];
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const hasEnd = end < words.length;
  let hasName = false;
  let hasAddress = false;
  let index = 0;
  while (index < end) {
    const word = words[index]!;
    index += 1;
    const [option = '', own] = word.split(/=(.*)/s);
    const kind = Object.hasOwn(known, option) ? known[option] : undefined;
    hasName ||= kind === undefined && !word.startsWith('-');
    hasAddress ||= kind?.name === 'url' || isAddress(word);
    joined.push(word);
    if (kind === undefined || kind.flag === true) continue;
    if (own === undefined && index < end) joined.push(words[index++]!);
    // Where name and address are known, all up to the next option is the value.
    const isPlaced = hasName && (kind.name === 'env' ? hasEnd : hasAddress);
    const before = joined.at(-1)!;
    const first = own ?? before;
    const last = first.startsWith('-')
      ? index
      : endOfValue(words, index, end, { first, kind, isPlaced });
    if (last === index) continue;
    const value = [before, ...words.slice(index, last)].join(' ');
    joined[joined.length - 1] = kind.name === 'env' ? value.replace(/ ?= ?/, '=') : value;
    parted.push(option);
    index = last;
  }
  return { words: [...joined, ...words.slice(end)], parted };
}

/** Where the value ends that begins with `first`, the word before `start`. */
function endOfValue(
  words: readonly string[],
  start: number,
  end: number,
  { first, kind, isPlaced }: { first: string; kind: OptionKind; isPlaced: boolean },
): number {
  if (kind.name !== 'env' && kind.name !== 'header') return start;
  let value = first;
  let index = start;
  for (; index < end; index += 1) {
    const next = words[index]!;
    if (next.startsWith('-') || isAddress(next)) break;
    const isOpen =
      kind.name === 'header'
        ? value.length < 200 && openHeader.test(value)
        : next === '=' || value.endsWith(' =');
    if (!isOpen && (!isPlaced || kind.several?.test(next) === true)) break;
    value += ` ${next}`;
  }
  return index;
}

const openHeader = /^[\w-]+ ?[:=] ?(?:Bearer|Basic|Bot|Token|ApiKey)?$/i;
