import { withoutBrackets } from './inline.ts';
import { wordPattern } from './languages/languages.ts';

/** Whether a heading, or a line that opens a list, is about connectors or about doing without them. */
export function connectorContext(text: string): Context {
  const words = withoutBrackets(text.slice(0, maximumLength));
  if (sourceWords.test(words)) return 'connected';
  if (!connectorWords.test(words)) return aloneWords.test(words) ? 'alone' : null;
  if (makingWords.test(words) || describesOne.test(words)) return null;
  return failureWords.test(words) ? 'alone' : 'connected';
}

/** `> **No connectors?** No problem. …` */
export function opensFallback(text: string): boolean {
  return noConnectors.test(text);
}

const connectorWords = wordPattern('sectionOfConnectors');
const maximumLength = 800;
const sourceWords = wordPattern('sectionOfSources');
const makingWords = wordPattern('making', String.raw`\b`, String.raw`\b`);
// Not of linear time: the words are cut to maximumLength.
const describesOne = wordPattern('describesServer');
const failureWords = wordPattern('failure');
const aloneWords = wordPattern('sectionAlone');
const noConnectors = wordPattern('noConnectors', '^', String.raw`\s*[?？.:：!]`);

export type Context = 'connected' | 'alone' | null;
