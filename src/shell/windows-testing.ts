/**
 * The words that PowerShell hands to a program, by its rules of parsing and quoting; for tests. Throws where it would
 * take a part of the line as more than text.
 * https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_parsing
 * @example
 * splitForPowerShell(`x "a&b" 'it''s'`) // => ['x', 'a&b', "it's"]
 */
export function splitForPowerShell(line: string): string[] {
  const words: string[] = [];
  for (const pieces of partWords(line, pieceOfPowerShell)) {
    const written = pieces.map(([text]) => text).join('');
    const isBare = pieces.every(({ groups }) => groups?.['bare'] !== undefined);
    // A text in quotes is no program, and of these each means something.
    if (isBare ? /^(?:@\w*|--%|-\w[^.:]*[.:].*|#.*)$/.test(written) : words.length === 0)
      throw new Error(`${written} is no word of PowerShell in ${line}`);
    words.push(
      pieces
        .map(({ groups: { bare, double, single } = {} }) =>
          (bare ?? double ?? single ?? '').replace(bare === undefined ? doubled : /$^/, '$1'),
        )
        .join(''),
    );
  }
  return words;
}

/**
 * The words that cmd.exe hands to a program, which parts the line by the rules of the C library; for tests. Throws where
 * cmd.exe would run a part of the line as another command, or send what it writes elsewhere.
 * https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments
 * @example
 * splitForCmd(`x "a&b" 'c d'`) // => ['x', 'a&b', "'c", "d'"]
 */
export function splitForCmd(line: string): string[] {
  const handed = partWords(line, pieceOfCmd).flat();
  const text = handed.map(([piece]) => piece.replace(/^\^(?=.$)/s, '')).join('');
  return [...text.matchAll(/(?:"(?:\\"|[^"])*"|\\"|[^\s"])+/g)].map(([word]) =>
    word.replace(/\\"|"/g, (quote) => quote.slice(0, -1).replace('\\', '"')),
  );
}

/** Parts a line into the pieces of its words; throws where one is none that the shell takes as text. */
function partWords(line: string, piece: RegExp): RegExpExecArray[][] {
  const words: RegExpExecArray[][] = [];
  let pieces: RegExpExecArray[] | undefined;
  for (let at = 0; at < line.length;) {
    const sticky = new RegExp(piece, 'suy');
    sticky.lastIndex = at;
    const found = sticky.exec(line);
    if (found === null) throw new Error(`${line.slice(at)} is no text in ${line}`);
    at = sticky.lastIndex;
    if (found.groups?.['space'] !== undefined) pieces = undefined;
    else if (pieces === undefined) words.push((pieces = [found]));
    else pieces.push(found);
  }
  return words;
}

// To PowerShell curly quotes are quotes as well; two of them are one.
const [double, single] = ['"\u201C\u201D\u201E', "'\u2018\u2019\u201A\u201B"];
const doubled = new RegExp(`([${double}${single}])[${double}${single}]`, 'g');
const pieceOfPowerShell = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    `[${double}](?<double>(?:[^${double}$\`]|[${double}]{2})*)[${double}]`,
    `[${single}](?<single>(?:[^${single}]|[${single}]{2})*)[${single}]`,
    `(?<bare>[^\\s;&|(){}<>,$\`${double}${single}]+)`,
  ].join('|'),
);
// cmd.exe knows no single quotes and no backslash: each quote begins or ends what it takes as text.
const pieceOfCmd = /"[^"]*"|\^.|[^"^&|<>]/;
