/**
 * The first character of a text that is not seen as what it is, by its number: control characters, which
 * move the cursor of a terminal, marks that turn the writing direction, ends of lines, halves of pairs, and
 * what takes no room, where words can hide. Undefined where there is none; tabs are one.
 * @example
 * hiddenIn('a\u001B[31mb') // => 'U+001B'
 */
export function hiddenIn(text: string): string | undefined {
  const code = hidden.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * What of a name does not belong into one, in words: a hidden character, or what starts or ends markup.
 * @example
 * uncleanIn('Acme <b>') // => '"<"'
 */
export function uncleanIn(name: string): string | undefined {
  const code = hiddenIn(name);
  if (code !== undefined) return `the hidden character ${code}`;
  const bracket = /[<>]/.exec(name)?.[0];
  return bracket === undefined ? undefined : `"${bracket}"`;
}

// Joiners and variation selectors belong to letters and emoji.
const hidden =
  /(?!\u200C|\u200D|[\u180B-\u180F]|[\uFE00-\uFE0F])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
