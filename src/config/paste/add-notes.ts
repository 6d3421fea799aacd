import type { AddedLine, WrongOrder } from './added-line.ts';
import type { Adder } from './adders.ts';
import { meantLine } from './meant-line.ts';
import { mendOption } from './mend-option.ts';

/** What a program itself makes of a line that adds a server, where that is not what is meant, and the line that it takes. */
export function addNotes(
  adder: Adder,
  line: AddedLine,
  words: { start: readonly string[]; given: readonly string[] },
): Noted {
  const wrong = wrongOrder(adder, line);
  const inValues = mistakesInValues(adder, line);
  const mistakes = [
    ...(wrong.hasName ? [`${adder.name} does not take the name "${line.name}".`] : []),
    ...notesOfOptions(adder, line),
    ...notesOfOrder(adder, line, wrong),
    ...inValues.notes,
  ];
  const meant =
    mistakes.length === 0 || inValues.isUnknown ? [] : meantLine(adder, line, wrong, words);
  return {
    notes: [...mistakes, ...notesOfValues(line), ...meant],
    ...(mistakes.length > 0 && { isWrong: true }),
  };
}

function wrongOrder(
  { addressNeeds, needsEnd, mixes, refusesEnd, names, options }: Adder,
  { address, program, refused, hasEnd = true, name, parts }: AddedLine,
): WrongOrder {
  const isLocal = program !== undefined;
  const isSaid = parts.some(
    ({ option = '', kind }) =>
      /^(?:transport|url)$/.test(kind?.name ?? '') &&
      (Object.hasOwn(options, option) ||
        (kind?.name === 'transport' && addressNeeds?.[0] !== '--url')),
  );
  return {
    hasName: names?.test(name) === false,
    isBareAddress: address !== undefined && addressNeeds !== undefined && !isSaid,
    isEndMissing:
      isLocal && ((!hasEnd && needsEnd === true) || (refused !== undefined && mixes === true)),
    isEndRefused: isLocal && hasEnd && refusesEnd === true,
  };
}

function notesOfOptions(adder: Adder, { parts, parted, unknown, loose }: AddedLine): string[] {
  const [option] = parted;
  return [
    ...(option === undefined
      ? []
      : [
          `Without quotes a shell parts the value of ${option} at its spaces: put quotes around it.`,
        ]),
    ...(loose === undefined
      ? []
      : [`${adder.name} takes "${loose}" for the program: ${looseAdvice(adder, loose)}.`]),
    ...parts.flatMap((part) => mendOption(adder, part).note ?? []),
    ...(adder.isComplete === true
      ? unknown.map((word) => `${adder.name} does not know ${word}.`)
      : []),
  ];
}

function looseAdvice({ options }: Adder, loose: string): string {
  return Object.hasOwn(options, '--transport') ? `write --transport ${loose}` : 'leave it out';
}

function notesOfOrder(adder: Adder, line: AddedLine, wrong: WrongOrder): string[] {
  const { name: client, addressNeeds = [] } = adder;
  const { program: [program] = [], swallowed, mistaken } = line;
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
): { notes: string[]; isUnknown: boolean } {
  const unset = env.find((each) => !each.includes('='));
  const isRight = (each: string) => {
    const [sign] = /[:=]/.exec(each) ?? [];
    return headerSign === undefined ? sign !== undefined : sign === headerSign;
  };
  const header = headers.find((each) => !isRight(each));
  const form = headerSign === '=' ? 'Name=value' : 'Name: value';
  const notes = textsOf({
    [`${client} does not take "${unset}" as a variable: write ${unset}=value.`]:
      unset !== undefined,
    [`${client} does not take "${header}" as a header: write ${form}.`]: header !== undefined,
  });
  return { notes, isUnknown: unset !== undefined || headers.some((each) => !/[:=]/.test(each)) };
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
  isWrong?: true;
}
