/** A text in UTF-16 that was read as if it were UTF-8, without its zero bytes; undefined where it is none. */
export function withoutZeros(text: string): string | undefined {
  const zeros = text.slice(0, 400).split('\0').length - 1;
  if (zeros < Math.min(text.length, 400) / 4 || zeros === 0) return undefined;
  return text
    .replace(/^(?:\uFFFD|\uFEFF|ÿþ|þÿ){1,2}/, '')
    .replaceAll('\0', '')
    .replace(/^\uFEFF/, '');
}
