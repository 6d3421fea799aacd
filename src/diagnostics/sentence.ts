/**
 * A label inside a sentence: its first letter lowered, names such as OAuth as they are.
 * @example
 * insideSentence('Own OAuth client') // => 'own OAuth client'
 */
export function insideSentence(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/**
 * A number with its noun.
 * @example
 * counted(1, 'server') // => '1 server'
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A text that another sentence follows: with a full stop where it has no end of its own. */
export function ended(text: string): string {
  return /[.!?…:]["”’)]?$/.test(text) ? text : `${text}.`;
}

/** A text that goes on: without its full stop. */
export function unended(text: string): string {
  return text.replace(/(?<!\.)\.$/, '');
}

/**
 * Words as one would say them. Not `Intl.ListFormat`: the first one costs a page on a phone some 60 ms.
 * @example
 * listed(['Claude', 'Cursor', 'Zed'], 'or') // => 'Claude, Cursor, or Zed'
 */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 3) return words.join(` ${last} `);
  return `${words.slice(0, -1).join(', ')}, ${last} ${words.at(-1)}`;
}
