/**
 * Names the first of many things.
 * @example
 * nameSome(['a', 'b'], 'tool') // => 'the tools a, b'
 */
export function nameSome(names: readonly string[], noun: string): string {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  const rest = names.length - MOST_NAMED;
  return `the ${noun}${names.length === 1 ? '' : 's'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const MOST_NAMED = 12;
