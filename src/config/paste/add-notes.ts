import type { Adder } from './adders.ts';

/** What a program itself makes of a line that adds a server, where that is not what is meant. */
export function addNotes(adder: Adder, line: AddedLine): string[] {
  return [...notesOfName(adder, line), ...notesOfOrder(adder, line), ...notesOfValues(adder, line)];
}

function notesOfName({ name: client, names }: Adder, { name }: AddedLine): string[] {
  return names?.test(name) === false ? [`${client} does not take the name "${name}".`] : [];
}

function notesOfOrder(
  { name: client, ...adder }: Adder,
  { address, program, refused, hasEnd = true, swallowed, mistaken }: AddedLine,
): string[] {
  const isEndMissing =
    refused === undefined ? !hasEnd && adder.needsEnd === true : adder.mixes === true;
  const notes = {
    [`${client} takes an address by itself for a program: ${adder.takesAddressFor}.`]:
      address !== undefined && adder.takesAddressFor !== undefined,
    [`${client} does not take this line: write -- before ${program}.`]:
      program !== undefined && isEndMissing,
    [`${client} does not take -- before the program: leave it out.`]:
      program !== undefined && hasEnd && adder.refusesEnd === true,
    [`${client} takes "${swallowed?.word}" for a value of ${swallowed?.option} as well: write another option or -- between them.`]:
      swallowed !== undefined,
    [`${client} takes ${mistaken} for an option of its own, though it is one of ${program}.`]:
      mistaken !== undefined,
  };
  return Object.entries(notes).flatMap(([text, isSo]) => (isSo ? [text] : []));
}

function notesOfValues(
  { name: client, headerSign }: Adder,
  { program, env, headers, hasOther }: AddedLine,
): string[] {
  const unset = env.find((each) => !each.includes('='));
  const isRight = (each: string) =>
    headerSign === undefined ? /[:=]/.test(each) : each.includes(headerSign);
  const header = headers.find((each) => !isRight(each));
  const form = headerSign === '=' ? 'Name=value' : 'Name: value';
  const notes = {
    'A remote server has no environment: what the line says of it is left out.':
      program === undefined && env.length > 0,
    'A local server has no headers: what the line says of them is left out.':
      program !== undefined && headers.length > 0,
    [`${client} does not take "${unset}" as a variable: write ${unset}=value.`]:
      unset !== undefined,
    [`${client} does not take "${header}" as a header: write ${form}.`]: header !== undefined,
    'What else its options say is not in the configuration here.': hasOther,
  };
  return Object.entries(notes).flatMap(([text, isSo]) => (isSo ? [text] : []));
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
