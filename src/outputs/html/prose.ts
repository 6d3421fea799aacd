import { proseWords } from '../../views/sentence.ts';
import { markup, type Content } from './markup.ts';

/** Plain text in which backticks stand around what is typed. */
export function prose(words: string): Content {
  return proseWords(words).map(({ text, isCode }) =>
    isCode ? markup`<code>${text}</code>` : text,
  );
}
