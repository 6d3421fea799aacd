import { describeToFillIn } from '../src/coverage/to-fill-in.ts';
import type { Difference } from '../src/config/compare.ts';
import { cleanLine } from '../src/probe/clean.ts';
import type { Repair } from '../src/config/repair/repair.ts';
import * as told from '../src/config/repair/telling.ts';
import type { Done } from '../src/outputs/repair-json.ts';

/** Whether nothing was found in a file; that the catalog does not know a server is no fault of the file. */
export function isClean({ outcome: { repair, paste }, isUnread, isWritten }: Done): boolean {
  const isBroken = paste?.isWrong === true || (paste?.isMended === true && !isWritten);
  if ('problem' in repair || isBroken || isUnread === true) return false;
  return repair.problems.every(({ rule }) => rule === 'server-unknown');
}

/** What was found in a file, for people. */
export function repairText({ path, outcome, isWritten, isUnread, notes = [] }: Done): string {
  const { repair, paste, fixed } = outcome;
  const name = path === '-' ? 'What was piped in' : path;
  const isBroken = isUnread === true || paste?.isWrong === true;
  const found = 'problem' in repair ? told.refusalWords(repair) : told.summaryOf(repair, isBroken);
  return [
    lineOf(`${name}: ${found}`),
    ...[
      ...(paste === undefined ? [] : [told.pasteWords(paste), ...told.pasteNotes(paste)]),
      ...('problem' in repair ? [] : detailsOf(repair)),
      ...(fixed === undefined
        ? []
        : [
            `${isWritten && fixed.count === 0 ? 'Mended.' : told.fixedWords(fixed)}${isWritten ? ' The file is written.' : ''}`,
          ]),
      ...notes,
    ].map((line) => `  ${lineOf(line)}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function detailsOf(repair: Repair): string[] {
  const { candidates, problems, toFillIn, kept } = repair;
  return [
    ...(candidates.length < 2
      ? []
      : [
          `${told.whichClient} Say so with --client: ${candidates.map(({ id }) => id).join(', ')}.`,
        ]),
    ...problems.map(
      ({ severity, message, rule, line, fix }) =>
        `${line === undefined ? '' : `line ${line}, `}${severity}: ${message} (${rule})${fix ? ` → ${fix.label}` : ''}`,
    ),
    ...toFillIn.map(
      (each) => `${each.line === undefined ? '' : `line ${each.line}: `}${describeToFillIn(each)}`,
    ),
    ...told.noteWords(repair),
    ...kept.map(({ path }) => `Kept as it is: ${path}`),
  ];
}

/** The servers that several clients hold in different forms, for people. */
export function differencesText(differences: readonly Difference[]): string {
  return differences
    .map(({ server, differ, places }) => {
      const rows = places.map((place) => {
        const what =
          'url' in place ? `${place.type} ${place.url}` : [place.command, ...place.args].join(' ');
        return `  ${lineOf(`${place.client} (${place.file}): ${what}`)}\n`;
      });
      return `\n${lineOf(`${server} differs in ${differ.join(', ')}:`)}\n${rows.join('')}`;
    })
    .join('');
}

/** A sentence as one line: names of strangers may be in it, but it is not cut where a sentence is long. */
function lineOf(text: string): string {
  return cleanLine(text, LONGEST) ?? '';
}

const LONGEST = 2_000;
