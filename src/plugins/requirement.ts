import { labelsOf } from './condition-labels.ts';
import type { Context } from './context.ts';
import { anyOf, wordPattern } from './languages/languages.ts';
import { markedNames } from './placeholder.ts';

/**
 * The connectors without which a sentence says the skill stops; empty where it means any. Null for a
 * sentence that stops for nothing, or that names another way.
 * @example parseRequirement('If HubSpot is not connected, stop.', null) // => ['HubSpot']
 */
export function parseRequirement(sentence: string, context: Context): string[] | null {
  const words = sentence.slice(0, maximumLength);
  if (!stopVerb.test(words) || otherWay.test(words)) return null;
  const [, condition, bare] = conditional.exec(words) ?? [];
  const named = condition ?? bare ?? stopsWithout.exec(words)?.[1];
  if (named === undefined) return null;
  // "If fields are missing, stop" is about connectors only where the whole passage is.
  const absences = condition === undefined ? connectorWord : connectorAbsence;
  if (!(context === 'alone' ? absence : absences).test(words)) return null;
  const labels = labelsOf(named.replace(quantifier, '$1').replace(negatedVerb, ''));
  return labels.filter(
    (label) => markedNames(words).includes(label) || /^[\p{Lu}\p{Lo}]/u.test(label),
  );
}

const quantifier = /^((?:if|when)\s+)?(?:with(?:out)?\s+)?(?:both|either|neither|any|no|none)\s+/i;
const negatedVerb =
  // Not of linear time: the words are cut to maximumLength.
  /(?<!\s)\s+(?:is|are)(?:n['’]t|\s+(?:both |all )?(?:not|un\w+|dis\w+|missing))\b.*$/i;
const maximumLength = 400;
const stops = String.raw`(?:${anyOf('stops')})\b`;
const stopVerb = new RegExp(String.raw`\b${stops}`, 'i');
// `If X is unreachable, stop`; what stands between dashes may follow the condition.
const conditional = new RegExp(
  String.raw`^((?:if|when|without|with (?:no|none|neither))\b[^:;.]{1,199}?[^:;.\s])\s*(?:[,:;—–]|--)\s*(?:then\s+|it\s+|[^.]{0,120}[—–]\s*)?${stops}|^(with (?:no|none|neither)\b[^:;.,]{0,60}) it ${stops}`,
  'i',
);
const stopsWithout = new RegExp(
  String.raw`^(?:\S+\s+){0,4}?${stops}(?:\s+\S+){0,2}?\s+without (?:any |either )?(.{2,80}?)(?:[.;:—–]|$)`,
  'i',
);
const connectorWord = new RegExp(String.raw`${anyOf('connectorMention')}|⟦`, 'i');
const absence = wordPattern('gone', String.raw`\b`, String.raw`\b`);
const connectorAbsence = wordPattern('connectorGone');
const otherWay = new RegExp(String.raw`\b(?:${anyOf('otherWay')})\b|["“][^"”]*\bstop`, 'i');
