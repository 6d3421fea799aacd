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
  const rest: string[] = [];
  let index = 0;
  for (; index < words.length; index += 1) {
    const word = words[index]!;
    if (word === '--') {
      index += 1;
      break;
    }
    const [, name = word, own] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) {
      // A switch that is not known takes nothing along.
      if (!word.startsWith('-')) rest.push(word);
      if (endsAt(rest)) {
        index += 1;
        break;
      }
      continue;
    }
    const taken = own === undefined ? valuesAfter(words, index, kind) : [own];
    (values[kind.name] ??= []).push(...taken);
    if (own === undefined) index += taken.length;
  }
  // Another end of options, behind the program, is none of its arguments.
  return { values, rest, behind: words.slice(words[index] === '--' ? index + 1 : index) };
}

function valuesAfter(words: readonly string[], index: number, { takes }: OptionKind): string[] {
  if (takes === undefined) return words.slice(index + 1, index + 2);
  const rest = words.slice(index + 1, index + 1 + MOST_VALUES);
  const end = rest.findIndex((word) => !takes.test(word));
  return end === -1 ? rest : rest.slice(0, end);
}

export interface OptionKind {
  /** The name under which its values go. */
  name: string;
  /** What its values look like where it takes several, or none at all; one value of any form where absent. */
  takes?: RegExp;
}

interface Options {
  values: Readonly<Record<string, readonly string[] | undefined>>;
  rest: string[];
  /** What stands behind `--`, or behind the end. */
  behind: string[];
}
