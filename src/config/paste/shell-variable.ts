/** What stands around the name of a variable that a shell would have filled in: a text has no such signs. */
const [START, END] = ['\uE000', '\uE001'];
const marked = /\uE000(\w+)\uE001/g;

/**
 * The variable of a shell that begins at a place outside of single quotes: `$A`, `${A}`, `$env:A`, `%A%`.
 * What clients themselves replace, such as `${env:A}`, is none.
 */
export function shellVariableAt(
  text: string,
  at: number,
): { word: string; length: number } | undefined {
  const sign = text.charAt(at);
  if (sign !== '$' && sign !== '%') return undefined;
  const found = (sign === '$' ? dollar : percent).exec(text.slice(at, at + 200));
  const name = found?.slice(1).find((each) => each !== undefined);
  return found === null || name === undefined
    ? undefined
    : { word: `${START}${name}${END}`, length: found[0].length };
}

const dollar = /^\$(?:env:([A-Za-z_]\w*)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/i;
// A letter of an address is two hexadecimal digits behind the sign.
const percent = /^%(?![0-9A-F]{2}%)([A-Z_][A-Z0-9_]+)%/;

/** A word with the variables filled in that the text itself sets; the others stand as `${A}`. */
export function fillIn(word: string, env: Readonly<Record<string, string>>): string {
  return word.replace(marked, (_, name: string) =>
    Object.hasOwn(env, name) ? env[name]! : `\${${name}}`,
  );
}

/** The variables of words that the text does not set. */
export function unsetIn(words: readonly string[], env: Readonly<Record<string, string>>): string[] {
  const names = words.flatMap((word) => [...word.matchAll(marked)].map(([, name = '']) => name));
  return [...new Set(names)].filter((name) => !Object.hasOwn(env, name));
}
