import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { vietnamese } from './vietnamese.ts';
import type { ColumnRole, Lexicon, Words } from './lexicon.ts';

/** The languages in which the texts of plugins are read. */
export const languages: readonly Lexicon[] = [
  english,
  chinese,
  french,
  german,
  italian,
  japanese,
  korean,
  polish,
  portuguese,
  russian,
  spanish,
  turkish,
  vietnamese,
];

/** A pattern of what the header of a column says in any language. */
export function columnPattern(role: ColumnRole): RegExp {
  return new RegExp(languages.flatMap(({ columns }) => columns[role] ?? []).join('|'));
}

/** A pattern of what words of one meaning there are in any language, in what stands around them. */
export function wordPattern(kind: Words, before = '', after = ''): RegExp {
  const all = anyOf(kind);
  return new RegExp(before === '' && after === '' ? all : `${before}(?:${all})${after}`, 'iu');
}

/** The words of one meaning in any language, as alternatives of a larger pattern. */
export function anyOf(kind: Words): string {
  return languages.flatMap(({ words }) => words[kind] ?? []).join('|');
}
