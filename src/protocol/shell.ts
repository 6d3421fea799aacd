/**
 * One word of a POSIX shell command line; quoted only where it must be.
 * @example
 * quoteWord("it's") // => `'it'\\''s'`
 */
function quoteWord(word: string): string {
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A command line for a POSIX shell; undefined where a word holds a line break or control character. */
export function commandLine(words: readonly string[]): string | undefined {
  if (words.some((word) => /\p{Cc}|[\u2028\u2029]/u.test(word))) return undefined;
  return words.map(quoteWord).join(' ');
}
