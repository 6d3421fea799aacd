import { argvLine } from '../../shell/command-line.ts';
import type { Adder } from './adders.ts';

/** What a program itself makes of a line that adds a server, where that is not what is meant. */
export function addNotes(adder: Adder, line: AddedLine): Noted {
  const mistakes = [
    ...notesOfName(adder, line),
    ...notesOfOrder(adder, line),
    ...mistakesInValues(adder, line),
  ];
  return {
    notes: [...mistakes, ...notesOfValues(line)],
    isWrong: mistakes.length > 0,
  };
}

/** The words behind `add` as the program takes them; the same where nothing is wrong with their order, or nobody knows what is meant. */
export function meantWords(adder: Adder, line: AddedLine, words: readonly string[]): string[] {
  const { address = '', program = '', swallowed, name } = line;
  const wrong = wrongOrder(adder, line);
  const meant = [...words];
  const put = (word: string, ...before: string[]) => {
    const at = meant.indexOf(word);
    if (at !== -1) meant.splice(at, 0, ...before);
  };
  if (wrong.hasName && meant.includes(name)) {
    meant[meant.indexOf(name)] = name.match(/[\w-]+/g)?.join('-') ?? 'server';
  }
  if (wrong.isEndRefused || wrong.isBareAddress) {
    const end = meant.indexOf('--');
    if (end !== -1) meant.splice(end, 1);
  }
  if (wrong.isEndMissing) put(program, '--');
  if (wrong.isBareAddress) {
    const needed = adder.addressNeeds ?? [];
    if (needed.length > 1) meant.unshift(...needed);
    else put(address, ...needed);
  }
  // Before all options a word is none of their values.
  if (swallowed?.word === name) meant.unshift(...meant.splice(meant.indexOf(name), 1));
  return meant;
}

/** The line for a shell, where it is another than the one that was given. */
export function meantLine(
  start: readonly string[],
  words: readonly string[],
  meant: readonly string[],
): string[] {
  if (meant.join('\0') === words.join('\0')) return [];
  const line = argvLine([...start, ...meant]);
  return 'text' in line ? [`Write ${line.text}`] : [];
}

function wrongOrder(
  { addressNeeds, needsEnd, mixes, refusesEnd, names }: Adder,
  { address, program, refused, hasEnd = true, name }: AddedLine,
) {
  const isLocal = program !== undefined;
  return {
    hasName: names?.test(name) === false,
    isBareAddress: address !== undefined && addressNeeds !== undefined,
    isEndMissing:
      isLocal && ((!hasEnd && needsEnd === true) || (refused !== undefined && mixes === true)),
    isEndRefused: isLocal && hasEnd && refusesEnd === true,
  };
}

function notesOfName(adder: Adder, line: AddedLine): string[] {
  return wrongOrder(adder, line).hasName
    ? [`${adder.name} does not take the name "${line.name}".`]
    : [];
}

function notesOfOrder(adder: Adder, line: AddedLine): string[] {
  const { name: client, addressNeeds = [] } = adder;
  const { program, swallowed, mistaken } = line;
  const wrong = wrongOrder(adder, line);
  const needed =
    addressNeeds.length > 1 ? `add ${addressNeeds.join(' ')}` : 'write --url before it';
  const notes = {
    [`${client} ${adder.needsEnd === true ? 'refuses an address by itself' : 'takes an address by itself for a program'}: ${needed}.`]:
      wrong.isBareAddress,
    [`${client} does not take this line: write -- before ${program}.`]: wrong.isEndMissing,
    [`${client} does not take -- before the program: leave it out.`]: wrong.isEndRefused,
    [`${client} takes "${swallowed?.word}" for a value of ${swallowed?.option} as well: write another option or -- between them.`]:
      swallowed !== undefined,
    [`${client} takes ${mistaken} for an option of its own, though it is one of ${program}.`]:
      mistaken !== undefined,
  };
  return textsOf(notes);
}

function mistakesInValues(
  { name: client, headerSign }: Adder,
  { env, headers }: AddedLine,
): string[] {
  const unset = env.find((each) => !each.includes('='));
  const isRight = (each: string) =>
    headerSign === undefined ? /[:=]/.test(each) : each.includes(headerSign);
  const header = headers.find((each) => !isRight(each));
  const form = headerSign === '=' ? 'Name=value' : 'Name: value';
  return textsOf({
    [`${client} does not take "${unset}" as a variable: write ${unset}=value.`]:
      unset !== undefined,
    [`${client} does not take "${header}" as a header: write ${form}.`]: header !== undefined,
  });
}

function notesOfValues({ program, env, headers, hasOther }: AddedLine): string[] {
  return textsOf({
    'A remote server has no environment: what the line says of it is left out.':
      program === undefined && env.length > 0,
    'A local server has no headers: what the line says of them is left out.':
      program !== undefined && headers.length > 0,
    'What else its options say is not in the configuration here.': hasOther,
  });
}

function textsOf(notes: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(notes).flatMap(([text, isSo]) => (isSo ? [text] : []));
}

interface Noted {
  notes: string[];
  /** The program refuses the line, or makes something else of it than is meant. */
  isWrong: boolean;
}

/** A line that adds a server, as far as a program may take it otherwise. */
export interface AddedLine {
  name: string;
  /** An address for which no transport is stated. */
  address?: string;
  program?: string | undefined;
  /** A switch of the program that it refuses. */
  refused?: string | undefined;
  /** Whether `--` stands before the program. */
  hasEnd?: boolean;
  /** A word that it takes for a value of an option. */
  swallowed?: { option: string; word: string } | undefined;
  /** An option of the program that it takes for its own. */
  mistaken?: string | undefined;
  env: readonly string[];
  headers: readonly string[];
  /** It has options that no part of a server is made of. */
  hasOther: boolean;
}
