/**
 * A text of a stranger as one line of at most `length` characters: no control, format or other hidden
 * characters, no surrounding space, no command to the runner of a workflow wherever the line is broken.
 * Undefined where nothing is left.
 */
export function cleanLine(text: unknown, length = 200): string | undefined {
  if (typeof text !== 'string') return undefined;
  const line = text
    .slice(0, length * 4)
    .replace(/(?!\uFE0F)[\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('##[', '## [')
    .replace(/(^| ):(?=:)/g, '$1: ')
    .trim();
  const short = [...line].slice(0, length).join('').trim();
  return short === '' ? undefined : short;
}

/** A name as it is, where it is one clean line; undefined where it could only be shown changed. */
export function exactLine(text: unknown, length = 200): string | undefined {
  const line = cleanLine(text, length);
  return line === text ? line : undefined;
}
