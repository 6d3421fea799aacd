const MOST_VALUES = 100;

/**
 * Takes the options of a command from its words: each of `known` with its values, the others in order. Behind
 * `--` all is a word, and so is all behind the first word that `endsAt` names.
 */
export function takeOptions(
  words: readonly string[],
  known: Readonly<Record<string, OptionKind>>,
  endsAt: (words: readonly string[]) => boolean = () => false,
): Options {
  const values: Record<string, string[]> = {};
  const operands: string[] = [];
  const unknown: string[] = [];
  const parts: OptionPart[] = [];
  let swallowed: Swallowed | undefined;
  let index = 0;
  for (; index < words.length; index += 1) {
    const word = words[index]!;
    if (word === '--') {
      index += 1;
      break;
    }
    const start = index;
    const { name, own } = splitOption(word, known);
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) {
      // A switch that is not known takes nothing along.
      (/^-./s.test(word) ? unknown : operands).push(word);
      parts.push({ words: [word], values: [] });
      if (endsAt(operands)) {
        index += 1;
        break;
      }
      continue;
    }
    const taken = own === undefined ? valuesAfter(words, index, kind) : [own];
    (values[kind.name] ??= []).push(...taken);
    if (own === undefined) index += taken.length;
    swallowed ??= swallowedBy(kind, name, words[index + 1]);
    parts.push({ words: words.slice(start, index + 1), option: name, kind, values: taken });
  }
  // Another end of options, behind the program, is none of its arguments.
  const hasEnd = words[index - 1] === '--' || words[index] === '--';
  const behind = words.slice(words[index] === '--' ? index + 1 : index);
  const rest = words.slice(parts.reduce((sum, part) => sum + part.words.length, 0));
  return { values, operands, behind, unknown, parts, rest, swallowed, hasEnd };
}

function swallowedBy(
  { isGreedy }: OptionKind,
  option: string,
  word: string | undefined,
): Swallowed | undefined {
  const isTaken = isGreedy === true && word !== undefined && !word.startsWith('-');
  return isTaken ? { option, word } : undefined;
}

/** `--name=value`, and `-nvalue` of an option with one letter. */
function splitOption(
  word: string,
  known: Readonly<Record<string, OptionKind>>,
): { name: string; own?: string } {
  const [, long, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
  if (long !== undefined) return { name: long, own: value! };
  const short = word.slice(0, 2);
  const isJoined =
    /^-\w./s.test(word) && Object.hasOwn(known, short) && known[short]!.flag !== true;
  return isJoined ? { name: short, own: word.slice(2) } : { name: word };
}

function valuesAfter(words: readonly string[], index: number, kind: OptionKind): string[] {
  if (kind.flag === true) return [];
  const rest = words.slice(index + 1, index + 1 + MOST_VALUES);
  const { several } = kind;
  if (several === undefined) return rest.slice(0, 1);
  const end = rest.findIndex((word, at) =>
    at === 0 ? word === '--' || /^-\w?/.test(word) : !several.test(word),
  );
  return end === -1 ? rest : rest.slice(0, end);
}

export interface OptionKind {
  /** The name under which its values go. */
  name: string;
  /** What more values look like where it takes several. */
  several?: RegExp;
  /** The program takes all words behind it for values, up to the next option. */
  isGreedy?: true;
  /** The program takes one value behind it, and for another one it wants the option again. */
  takesOne?: true;
  /** It takes none. */
  flag?: true;
  /** The only values that the program takes. */
  choices?: readonly string[];
}

/** An option as it stands in a line with its values, or a word that is none. */
export interface OptionPart {
  words: readonly string[];
  option?: string;
  kind?: OptionKind;
  values: readonly string[];
}

interface Options {
  values: Readonly<Record<string, readonly string[] | undefined>>;
  operands: string[];
  /** What stands behind `--`, or behind the end. */
  behind: string[];
  /** The switches that are none of these options. */
  unknown: string[];
  /** What stands before the end, in order. */
  parts: OptionPart[];
  /** What stands behind it, with the sign of the end. */
  rest: string[];
  /** A word that the program takes for the value of an option, and that is not meant as one. */
  swallowed: Swallowed | undefined;
  /** Whether `--` ended them. */
  hasEnd: boolean;
}

interface Swallowed {
  option: string;
  word: string;
}
