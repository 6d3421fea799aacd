import { chinese } from './chinese.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Lexicon } from './lexicon.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

/** The languages in which the texts of plugins are read. */
export const languages: readonly Lexicon[] = [
  korean,
  chinese,
  japanese,
  portuguese,
  spanish,
  german,
  french,
];
