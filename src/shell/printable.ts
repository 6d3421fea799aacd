/**
 * What of a well-formed text is not printable, but for ends of lines and tabs: control characters, marks that turn the
 * writing direction, ends of lines that few know. As units it is told several times as fast as by properties.
 */
export const unprintableUnit =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/;
const ODD = new RegExp(String.raw`[\t\n\r]|${unprintableUnit.source}`);

/**
 * The characters that no output shows as what they are: control characters, which move a cursor or forge a
 * line, marks that turn the writing direction, ends of lines that few know, halves of pairs.
 */
export const unprintable = new RegExp(String.raw`${ODD.source}|\p{Cs}`, 'u');
const all = new RegExp(unprintable, 'gu');

/**
 * A text of strangers as one line that shows what it is; what cannot be shown becomes "�".
 * @example
 * printable('a\u001B[2Jb') // => 'a�[2Jb'
 */
export function printable(text: string): string {
  return isPlain(text) ? text : text.replace(all, '\uFFFD');
}

/** The same of a text with lines: their ends and tabs stay. */
export function printableText(text: string): string {
  if (isPlain(text, true)) return text;
  return text.replace(all, (character) => (/[\t\n\r]/.test(character) ? character : '\uFFFD'));
}

/**
 * JSON that says the same and shows all of it: what is not printable is written as an escape, and so is what
 * the runner of a workflow would take as a command.
 */
export function printableJson(value: unknown, indent?: number): string {
  return printableSource(JSON.stringify(value, null, indent) ?? 'null').replaceAll(
    '##[',
    String.raw`##\u005b`,
  );
}

/** The same of JSON, TOML or YAML whose texts stand in double quotes, where those of them that need it do. */
export function printableSource(source: string): string {
  if (isPlain(source, true)) return source;
  return source.replace(all, (character) =>
    /[\t\n\r]/.test(character)
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Text for a log that the runner of a workflow may read along: nothing in it is a command to it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function withoutCommands(text: string): string {
  return text.replaceAll('##[', '## [').replace(/^([ \t]*):(?=:)/gm, '$1: ');
}

// Nearly all texts are plain.
function isPlain(text: string, withLines = false): boolean {
  return !(withLines ? unprintableUnit : ODD).test(text) && text.isWellFormed();
}
