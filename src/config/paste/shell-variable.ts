/** What stands around the name of a variable that a shell would have filled in: a text has no such signs. */
const [START, END] = ['\uE000', '\uE001'];
const marked = /\uE000(\w+)(\(\))?\uE001/g;

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

/**
 * What else a shell would fill in there: the home folder for `~` at the start of a word, and what `$(…)` prints, as a
 * variable that is called by what the command names.
 */
export function shellFilledAt(
  text: string,
  at: number,
  isStart: boolean,
): { word: string; length: number } | undefined {
  if (isStart && text.startsWith('~/', at)) {
    return { word: `${START}HOME${END}`, length: 1 };
  }
  const command = text.startsWith('$(', at) ? insideBrackets(text, at + 2) : undefined;
  if (command === undefined) return shellVariableAt(text, at);
  const length = command.length + 3;
  if (/^\s*pwd\s*$/.test(command)) return { word: `${START}PWD${END}`, length };
  // Where a program lies is found by its name as well.
  const program = /^\s*(?:which|command -v) ([\w.-]{1,80})\s*$/.exec(command)?.[1];
  if (program !== undefined) return { word: program, length };
  const name = /\b[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,40}\b/.exec(command)?.[0] ?? nameOf(command);
  return { word: `${START}${name}()${END}`, length };
}

/** From behind a bracket to the one that closes it, where that is near. */
function insideBrackets(text: string, start: number): string | undefined {
  const near = text.slice(start, start + 300);
  let depth = 1;
  for (let at = 0; at < near.length; at += 1) {
    if (near[at] === '(') depth += 1;
    if (near[at] === ')') depth -= 1;
    if (depth === 0) return near.slice(0, at);
  }
  return undefined;
}

function nameOf(command: string): string {
  const words = command
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .slice(0, 40)
    .replace(/^[_\d]{1,40}|_$/g, '');
  return words === '' ? 'VALUE' : words;
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

/** A word on each variable of words that the text does not set. */
export function noteUnset(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): string[] {
  const notes = words
    .flatMap((word) => [...word.matchAll(marked)])
    .filter(([, name = '']) => !Object.hasOwn(env, name))
    .map(([, name = '', isCommand]) =>
      isCommand === undefined
        ? `The shell would put in the value of ${name}; here it stands as a variable.`
        : `The shell would put in what a command prints; here the variable ${name} stands for it.`,
    );
  return [...new Set(notes)];
}
