import { describeToFillIn } from '../src/coverage/to-fill-in.ts';
import type { Difference } from '../src/config/compare.ts';
import { cleanLine } from '../src/probe/clean.ts';
import type { Done } from '../src/outputs/repair-json.ts';

/** Whether nothing was found in a file; that the catalog does not know a server is no fault of the file. */
export function isClean({ outcome: { repair, paste }, isUnread }: Done): boolean {
  if ('problem' in repair || paste?.isMended === true || isUnread === true) return false;
  return repair.problems.every(({ rule }) => rule === 'server-unknown');
}

/** What was found in a file, for people. */
export function repairText({ path, outcome, isWritten, isUnread, notes = [] }: Done): string {
  const { repair, paste, fixed } = outcome;
  const name = path === '-' ? 'What was piped in' : path;
  const lines =
    'problem' in repair
      ? [`${name}: ${repair.problem}`]
      : [
          `${name}: ${repair.client.name}${orOthers(repair.others)}, ${count(repair.servers.length, 'server')}, ${summary(repair.problems, paste?.isMended ?? isUnread)}.`,
          ...repair.problems.map(
            ({ severity, message, rule, line, fix }) =>
              `  ${line === undefined ? '' : `line ${line}, `}${severity}: ${message} (${rule})${fix ? ` → ${fix.label}` : ''}`,
          ),
          ...repair.toFillIn.map(
            (each) =>
              `  ${each.line === undefined ? '' : `line ${each.line}: `}${describeToFillIn(each)}`,
          ),
          ...repair.notes.map((note) => `  ${note}`),
        ];
  const read =
    paste === undefined
      ? []
      : [
          `  It is ${paste.what}.`,
          ...[...paste.changes, ...paste.notes].map((each) => `  ${each}`),
        ];
  const done =
    fixed === undefined
      ? []
      : [`  Fixed: ${fixed.count}.${isWritten ? ' The file is written.' : ''}`];
  return [lines[0]!, ...read, ...lines.slice(1), ...done, ...notes.map((each) => `  ${each}`)]
    .map((line) => `${indentOf(line)}${cleanLine(line)}\n`)
    .join('');
}

/** The servers that several clients hold in different forms, for people. */
export function differencesText(differences: readonly Difference[]): string {
  return differences
    .map(({ server, differ, places }) => {
      const rows = places.map((place) => {
        const what =
          'url' in place ? `${place.type} ${place.url}` : [place.command, ...place.args].join(' ');
        return `  ${cleanLine(`${place.client} (${place.file}): ${what}`)}\n`;
      });
      return `\n${cleanLine(`${server} differs in ${differ.join(', ')}:`)}\n${rows.join('')}`;
    })
    .join('');
}

function indentOf(line: string): string {
  return line.startsWith('  ') ? '  ' : '';
}

function orOthers(others: readonly { name: string }[]): string {
  return others.length === 0 ? '' : ` (or ${others.map(({ name }) => name).join(', ')})`;
}

function summary(problems: readonly { severity: string }[], isMended = false): string {
  const found = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const number = problems.filter((each) => each.severity === severity).length;
    return number === 0 ? [] : [count(number, severity === 'info' ? 'note' : severity)];
  });
  const all = isMended ? ['broken as it stands', ...found] : found;
  return all.length === 0 ? 'nothing wrong' : all.join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
