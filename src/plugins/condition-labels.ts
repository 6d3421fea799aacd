import { anyOf, wordPattern } from './languages/languages.ts';
import { splitOutside, withoutBrackets } from './inline.ts';
import { markedNames } from './placeholder.ts';

/** The labels that a condition names: its placeholders, else its words without the condition. */
export function labelsOf(condition: string): string[] {
  const names = markedNames(condition);
  if (names.length > 0) return [...new Set(names)];
  const words = withoutBrackets(withoutMarks(condition.slice(0, longestCondition)))
    .replace(startsWithIf, '')
    .replace(conditionTail, ' ')
    .replace(conditionWords, ' ')
    .trim();
  return splitLabels(words);
}

/** The labels in front of a condition or separator: `Step 4: CRM check` names CRM. */
export function leadLabels(before: string): string[] {
  const names = markedNames(before);
  if (names.length > 0) return [...new Set(names)];
  const words = withoutBrackets(before)
    .replace(stepLabel, '')
    .replace(/^[-*+•✓✔\s\d.)]+(?=\D)/, '')
    .replace(/(?<![\s:：—–-])[\s:：—–-]+$/, '');
  return splitLabels(words);
}

/** "a [CLM] MCP" is one of any product of that kind. */
function withoutMarks(condition: string): string {
  return condition.replace(kindInBrackets, '$1');
}

function splitLabels(words: string): string[] {
  const labels = splitOutside(words, separators)
    .map(cleanLabel)
    .filter((label) => isLabel(label));
  return [...new Set(labels)];
}

function cleanLabel(text: string): string {
  return text
    .replace(possession, '')
    .replace(articles, '')
    .replace(nounsBefore, '')
    .replace(trailingParticles, '')
    .replace(/(?<![\s:：.,;“”"'’`*_~—–-])[\s:：.,;“”"'’`*_~—–-]+$/u, '')
    .replace(/^[\s:：.,;“”"'‘`*_~—–>#-]+/u, '')
    .replace(trailingNouns, '')
    .trim();
}

function isLabel(label: string): boolean {
  return (
    label.length > 1 &&
    label.length <= 48 &&
    label.split(/\s+/).length <= 5 &&
    /\p{L}/u.test(label) &&
    !/[.!?。{}<>=|→]\s|[{}<>=|→[\]]/.test(label) &&
    !isGenericLabel(label) &&
    !opensClause.test(label) &&
    !clauseWord.test(label)
  );
}

/** Whether a text names connectors in general, not one of them. */
export function isGenericLabel(text: string): boolean {
  return isGenericNoun(
    withoutBrackets(text)
      .replace(startsWithIf, '')
      .replace(conditionTail, ' ')
      .replace(conditionWords, ' '),
  );
}

/** Whether a text is a noun for any connector, such as "external MCP (local)", or nothing but a remark in brackets. */
export function isGenericNoun(text: string): boolean {
  const words = withoutBrackets(text).trim();
  return words === '' || genericLabel.test(words);
}

const stepLabel = new RegExp(
  String.raw`^(?:(?:${anyOf('step')})\s*(?:\d+[a-z]?|[a-z](?=\s*[:：.—–-]))|\d+(?:${anyOf('stepCounter')}|[.)]))\s*[:：.—–-]*\s*`,
  'i',
);
const separators = new RegExp(
  String.raw`(?<!\s)\s*[,、，]\s*(?:or |and )?|(?<!\s)\s+(?:${anyOf('or')}|${anyOf('joins')}|\/)\s+|${anyOf('joinsUnspaced')}`,
  'uy',
);

// What may follow the label inside the condition, from the verb on.
// Not of linear time: the words are cut to longestCondition.
const conditionTail = new RegExp(
  String.raw`\s*(?:(?<!\p{L})(?:${anyOf('isThere')})(?!\p{L})\s*)*(?:${anyOf('state')}).*$`,
  'iu',
);

const kindInBrackets = new RegExp(
  String.raw`\[([\p{L}\p{N} ]{2,30})\](?=\s(?:${anyOf('calledConnector')}))`,
  'gu',
);

const conditionWords = new RegExp(anyOf('conditionPhrase'), 'gu');

const trailingParticles = new RegExp(String.raw`(?<!\s)\s*(?:${anyOf('labelEnd')})$`, 'u');

const possession = wordPattern('possession', '^', String.raw`\s+`);
const articles = new RegExp(String.raw`^(?:(?:${anyOf('article')})\s+)+`, 'iu');
const nounsBefore = wordPattern('nounBefore', '^', String.raw`\s+`);
const opensClause = wordPattern('opensClause', '^', String.raw`\b`);
const clauseWord = wordPattern('clauseWord', String.raw`\b`, String.raw`\b`);
const trailingNouns = wordPattern('labelNoun', String.raw`(?<=\S)\s+`, '$');

const genericLabel = wordPattern(
  'genericNoun',
  String.raw`^(?:(?:${anyOf('determiner')})\s*)*`,
  '?$',
);

/** The most characters of a text that are read for a condition. */
export const longestCondition = 800;

/** The word that opens a condition. */
export const startsWithIf = wordPattern('if', '^', String.raw`\s*`);
