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

/**
 * The first of many names, in quotes.
 * @example
 * quoteSome(['a', 'b', 'c'])  // => '"a", "b" and "c"'
 * quoteSome(['a', 'b'], 'or') // => '"a" or "b"'
 */
export function quoteSome(names: readonly string[], linking: 'and' | 'or' = 'and'): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  const rest = names.length - MOST_NAMED;
  const last = rest > 0 ? `${rest} more` : shown.pop();
  return shown.length === 0 ? String(last) : `${shown.join(', ')} ${linking} ${last}`;
}

/**
 * Lines of a file.
 * @example
 * linesAt([4, 9]) // => 'lines 4, 9'
 */
export function linesAt(lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_NAMED).join(', ');
  return `line${lines.length === 1 ? '' : 's'} ${shown}${lines.length > MOST_NAMED ? ', …' : ''}`;
}

const MOST_NAMED = 12;
