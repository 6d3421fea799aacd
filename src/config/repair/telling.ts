import { counted } from '../../diagnostics/sentence.ts';
import type { Paste } from '../paste/paste.ts';
import type { Refusal, Repair } from './repair.ts';

/** What to ask where what is right depends on the client. */
export const whichClient =
  'Which client is it for? Several read it, and what is right depends on which.';

/** What was found, in a line; broken is a file of a client that holds what no client reads from a file. */
export function summaryOf(
  { client, candidates, others, servers, problems }: Repair,
  isBroken = false,
): string {
  const broken = isBroken ? ['broken as it stands'] : [];
  const found = kinds.flatMap(([severity, noun]) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [counted(number, noun)];
  });
  const read = `${counted(servers.length, 'server')} read`;
  if (candidates.length > 1) {
    const common = found.length === 0 ? '' : ` Whichever it is: ${found.join(', ')}.`;
    return `${[read, ...broken].join(', ')}. Say which client it is for.${common}`;
  }
  const also = others.length === 0 ? '' : ` (or ${others.map(({ name }) => name).join(', ')})`;
  const all = [...broken, ...found];
  return `${client.name}${also}, ${read}: ${all.length === 0 ? 'nothing wrong' : all.join(', ')}.`;
}

/** Why a text is not read, with its place. */
export function refusalWords({ problem, line }: Refusal): string {
  return line === undefined ? problem : `${problem} Line ${line}.`;
}

/** What a paste was. */
export function pasteWords({ what }: Paste): string {
  return `This is ${what}. Read as a configuration it says what stands below.`;
}

/** What was changed to read a paste, and what is to know of it. */
export function pasteNotes({ changes, notes }: Paste): string[] {
  return [...changes, ...notes];
}

/** What was assumed, and which variables are to be set. */
export function noteWords({ notes, variables }: Repair): string[] {
  return [...notes, ...variableWords(variables)];
}

/** Which variables are to be set. */
export function variableWords(variables: readonly string[]): string[] {
  return variables.length === 0 ? [] : [`Set these variables: ${variables.join(', ')}.`];
}

/** How many problems can be fixed without asking. */
export function countSafe({ problems }: Repair): number {
  return problems.filter(({ fix }) => fix?.isSafe === true).length;
}

/** How many fixes were done. */
export function fixedWords({ count: number, isRewritten }: Fixed): string {
  const lost = isRewritten ? ' Comments and layout could not be kept.' : '';
  return `Fixed: ${number}.${lost}`;
}

const kinds = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
] as const;

interface Fixed {
  count: number;
  isRewritten: boolean;
}
