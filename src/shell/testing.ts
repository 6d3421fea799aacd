import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs lines as they would be pasted into a shell, in an empty folder where only stubs of the programs can
 * be found: what each was called with, the files that were made, and what the shell complained of.
 */
export function runInBash(
  text: string,
  programs: readonly string[],
  [shell, ...flags]: readonly string[] = [BASH, '--norc', '--noprofile'],
): ShellRun {
  const root = mkdtempSync(join(tmpdir(), 'catalog-shell-'));
  const [bin, folder, record] = [join(root, 'bin'), join(root, 'folder'), join(root, 'record')];
  try {
    for (const path of [bin, folder]) mkdirSync(path);
    writeFileSync(record, '');
    for (const program of programs) writeStub(join(bin, program), '');
    // What hostile lines call: it must be there, or they would fail for want of it.
    writeStub(join(bin, 'touch'), ': > "$1"\n');
    const { status, error, stderr } = spawnSync(shell ?? BASH, flags, {
      input: `${text}\n`,
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
      // A pattern that is not quoted vanishes: the folder has nothing that it could match.
      env: { PATH: bin, HOME: folder, RECORD: record, LC_ALL: 'C.UTF-8', BASHOPTS: 'nullglob' },
    });
    if (error !== undefined) throw error;
    return {
      calls: parseRecord(readFileSync(record, 'utf8')),
      created: readdirSync(folder),
      complaint: status === 0 && stderr === '' ? '' : `${status}: ${stderr}`,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * Runs several texts as one after another would be pasted into one shell, and tells the calls of each apart. That a
 * text makes no file, has no complaint, and ends where it ends, is held.
 */
export function runEachInBash(texts: readonly string[], programs: readonly string[]): string[][][] {
  const pasted = texts.flatMap((text) => [text, END]).join('\n');
  const { calls, created, complaint } = runInBash(pasted, [...programs, END]);
  assert.deepEqual({ created, complaint }, { created: [], complaint: '' });
  const ends = calls.flatMap(([program], at) => (program === END ? [at] : []));
  assert.equal(ends.length, texts.length);
  return ends.map((end, index) => calls.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end));
}

const END = 'end-of-text';

/** Splits a command line of plain and quoted words, as a POSIX shell does; for tests. */
export function splitCommandLine(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] ?? '';
    if (character === ' ') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === "'" || character === '"') {
      const end = line.indexOf(character, index + 1);
      if (end === -1) throw new Error(`Quote without end in ${line}`);
      word = (word ?? '') + line.slice(index + 1, end);
      index = end;
    } else if (character === '\\') {
      index += 1;
      word = (word ?? '') + (line[index] ?? '');
    } else {
      if (/[\s"$`!*?[\](){}<>|&;~#]/.test(character))
        throw new Error(`Bare ${character} in ${line}`);
      word = (word ?? '') + character;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}

function writeStub(path: string, does: string): void {
  const says = String.raw`printf '%s\0' "${'${0##*/}'}" "$#" "$@" >> "$RECORD"`;
  writeFileSync(path, `#!${BASH}\n${says}\n${does}`);
  chmodSync(path, 0o755);
}

// Program, count, then as many arguments, each ended by a NUL.
function parseRecord(record: string): string[][] {
  const words = record.split('\0').slice(0, -1);
  const calls: string[][] = [];
  for (let at = 0; at < words.length;) {
    const count = Number(words[at + 1]);
    calls.push([words[at] ?? '', ...words.slice(at + 2, at + 2 + count)]);
    at += 2 + count;
  }
  return calls;
}

const BASH = '/bin/bash';

/** Names and values of strangers that do something, or break, in a shell that takes them as they are. */
export const hostileWords: readonly string[] = [
  'a;touch PWNED',
  '$(touch PWNED)',
  '`touch PWNED`',
  'a&&touch PWNED',
  'a&touch PWNED',
  'a|touch PWNED',
  'a>PWNED',
  'a\ntouch PWNED',
  'a\r\ntouch PWNED\r\n',
  "';touch PWNED;'",
  '";touch PWNED;"',
  '"$(touch PWNED)"',
  "'\"'\"'$(touch PWNED)",
  "it's",
  'say "hi"',
  'two words',
  ' around ',
  '-rf',
  '--json',
  '--',
  '-',
  '<in',
  '*',
  '?',
  '[a-z]*',
  '{a,b}',
  '~',
  '~root',
  '!x',
  'a!!',
  '#x',
  '$HOME',
  '${IFS}x',
  'A=B',
  '=ls',
  '%PATH%',
  '@x',
  'back\\slash',
  'end\\',
  '(x)',
  '東京é',
  '👩‍👩‍👧',
  'a\u001b[31mred',
  'a\u0007b',
  'a\tb',
  'a\u0085b',
  'a\u202eb',
  'a\u2066b',
  'a\u2028b',
  'a\ud800b',
];

/** Of these, the words that no quotes hold in PowerShell and cmd.exe as well. */
export const heldByBashAlone: readonly string[] = ["'\"'\"'$(touch PWNED)"];

/** What a shell did with some lines. */
export interface ShellRun {
  calls: string[][];
  created: string[];
  complaint: string;
}
