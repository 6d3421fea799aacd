import {
  isGenericLabel,
  labelsOf,
  leadLabels,
  longestCondition,
  startsWithIf,
} from './condition-labels.ts';
import { withoutBrackets } from './inline.ts';
import { anyOf, wordPattern } from './languages/languages.ts';

/**
 * Reads what a sentence or heading says about a connector being there, in any of the languages that
 * plugins are written in. The text is plain, its placeholders in marks.
 * @example parseCondition('If CRM is connected: pull the account') // => labels ['CRM'], rest 'pull the account'
 */
export function parseCondition(text: string): Condition | null {
  // A condition stands near the start; a status line such as "chat: ✓ available" is none.
  const words = text.slice(0, longestCondition);
  if (!mayBeCondition.test(words) || /[✓✔✗✘❌✅⚠]/u.test(words)) return null;
  return bracketed(words) ?? leading(words) ?? trailing(words) ?? suffixed(words) ?? stated(words);
}

/** Whether a text may hold a condition; most texts are passed over by this. */
export function mayHoldCondition(text: string): boolean {
  return mayBeCondition.test(text);
}

/** `**CRM (if connected):** …`, `Tech stack [if enrichment connected]`, `**~~X（如已连接）：**` */
function bracketed(text: string): Condition | null {
  for (const match of text.matchAll(/[([（［【]([^()[\]（）［］【】]{2,80})[)\]）］】]/g)) {
    const inner = (match[1] ?? '').trim();
    const condition = startsWithIf.test(inner)
      ? connectedWord.test(inner) || (availableWord.test(inner) && aboutConnectors(text))
      : saysConnectedAt.test(inner);
    if (!condition) continue;
    const before = text.slice(0, match.index).trim();
    const remainder = trimSeparator(text.slice(match.index + match[0].length));
    const own = labelsOf(inner);
    const labels = own.length > 0 ? own : leadLabels(before);
    return {
      labels,
      negative: negated.test(inner),
      generic: false,
      before,
      remainder,
      form: own.length > 0 ? 'sentence' : 'lead',
    };
  }
  return null;
}

/** `If ~~erp or ~~data warehouse is connected: …` */
function leading(text: string): Condition | null {
  if (!startsWithIf.test(text) && !bareNegation.test(text)) return null;
  const word = presence(text);
  const generic = word === null ? genericStart.exec(text) : null;
  const end = word === null ? (generic?.[0].length ?? -1) : word.index + word[0].length;
  if (end < 0 || end > 200) return null;
  // "any connected system" and "is connected but …" do not say what a connector adds.
  if (conditionBreak.test(text.slice(end))) return null;
  if (word !== null && !isOneClause(withoutBrackets(text.slice(0, word.index)))) return null;
  const { sentence, remainder } = cutAfter(text, end);
  const labels = labelsOf(sentence);
  const negative = negated.test(sentence);
  const isGeneric = labels.length === 0 && (generic !== null || isGenericLabel(sentence));
  if (labels.length === 0 && !isGeneric && !negative) return null;
  return { labels, negative, generic: isGeneric, before: '', remainder, form: 'sentence' };
}

// Commas before the verb are a list of names, not "if unclear, check the connected …".
function isOneClause(text: string): boolean {
  if (/[:：]\s/.test(text)) return false;
  if (!/[,，]/.test(text) || text.includes('⟦')) return true;
  const parts = text.replace(startsWithIf, '').split(/[,，]/);
  const listed = joinsParts.test(parts.at(-1) ?? '');
  return listed && parts.every((part) => part.trim().split(/\s+/).length <= 4);
}

/** `CRM -- If Connected`, `Pipeline alerts — if CRM connected, otherwise skip` */
function trailing(text: string): Condition | null {
  const match = /^(.{1,120}?)\s(?:--|—|–|-)\s*((?:if|when|once)\s.{3,80})$/i.exec(text);
  const condition = match?.[2] ?? '';
  if (match === null || presence(condition) === null) return null;
  const before = match[1] ?? '';
  const sentence = condition.split(/[,，]/)[0] ?? condition;
  const own = labelsOf(sentence);
  const labels = own.length > 0 ? own : leadLabels(before);
  return {
    labels,
    negative: negated.test(sentence),
    generic: false,
    before,
    remainder: '',
    form: own.length > 0 ? 'sentence' : 'heading',
  };
}

/** `CRM 연결 시: …`, `~~X가 연결된 경우`, `⟦X⟧已接入：` */
function suffixed(text: string): Condition | null {
  const match = saysConnectedAt.exec(text);
  if (match === null || match.index > 100) return null;
  const cut = cutAfter(text, match.index + match[0].length);
  if (!/[:：]$/.test(cut.sentence + cut.mark) && !text.includes('⟦') && text.length > 60)
    return null;
  const labels = labelsOf(text.slice(0, match.index + match[0].length));
  const negative = negated.test(cut.sentence);
  const generic = labels.length === 0;
  return { labels, negative, generic, before: '', remainder: cut.remainder, form: 'sentence' };
}

/** `**Transcripts connected (e.g. Gong):**` */
function stated(text: string): Condition | null {
  const match = /^(.{1,80}?)\s+(?:is |are )?connected\b\s*(?:\([^()]*\)\s*)?[:：]$/i.exec(text);
  if (match === null) return null;
  const before = match[1] ?? '';
  const labels = leadLabels(before);
  if (labels.length === 0) return null;
  return {
    labels,
    negative: negated.test(before),
    generic: false,
    before: '',
    remainder: '',
    form: 'sentence',
  };
}

/** The sentence up to the first colon, comma or dash at or after a place, and what follows. */
function cutAfter(
  text: string,
  from: number,
): { sentence: string; mark: string; remainder: string } {
  const tail = text.slice(from);
  const match = /^[^:：,，;—–→]*?([:：,，;—–→]|--)\s*/.exec(withBracketsMasked(tail));
  if (match === null) return { sentence: text, mark: '', remainder: restAfter(tail) };
  return {
    sentence: text
      .slice(0, from + match[0].length)
      .replace(/(?<![\s:：,，;—–→-])[\s:：,，;—–→-]+$/, ''),
    mark: match[1] ?? '',
    remainder: tail.slice(match[0].length).trim(),
  };
}

// "If ~~CRM is connected reference …": what follows is what it adds, but "via MCP" alone is not.
function restAfter(tail: string): string {
  const rest = tail
    .replace(byMeans, '')
    .replace(/^[\s.。]+/, '')
    .trim();
  return /\p{L}/u.test(rest) && !/^\p{L}{1,2}$/u.test(rest) ? rest : '';
}

function withBracketsMasked(text: string): string {
  return text.replace(/[(（[][^()（）[\]]*[)）\]]/g, (match) => '_'.repeat(match.length));
}

/** The word that says "connected"; "available" only where the text is about connectors. */
function presence(text: string): RegExpExecArray | null {
  const connected = connectedWord.exec(text);
  if (connected !== null) return connected;
  return aboutConnectors(text) ? availableWord.exec(text) : null;
}

function aboutConnectors(text: string): boolean {
  return text.includes('⟦') || connectorNoun.test(text);
}

function trimSeparator(text: string): string {
  return text.replace(/^[\s*_]*[:：—–-]*\s*/, '').trim();
}

const conditionBreak = wordPattern('conditionBreak', String.raw`^\s+`, String.raw`\b`);
const joinsParts = new RegExp(String.raw`(?:^|\s)(?:${anyOf('or')}|${anyOf('joins')})\s`, 'iu');
const byMeans = wordPattern('means', String.raw`^\s*`, String.raw`\s+\S+`);
const mayBeCondition = wordPattern('mentionsPresence');
const connectedWord = wordPattern('connected');
const availableWord = wordPattern('available');
const bareNegation = new RegExp(
  String.raw`^(?:${anyOf('without')})\s*(?:${anyOf('connectorPlural')})`,
  'iu',
);
const genericStart =
  /^(?:(?:if|when|once|with)\s+)?(?:(?:you|the user)\s+(?:have|has)\s+)?(?:(?:no|any|the|these|your|without|without any)\s+)?(?:mcp\s+|data\s+)?(?:connectors?|integrations?)\b/i;
// The Korean and Japanese condition closes the phrase; Chinese says "already connected".
const saysConnectedAt = new RegExp(
  String.raw`(?:${anyOf('connectedPhrase')})(?:\s*(?:${anyOf('connectedPhraseEnd')}))?`,
  'u',
);
const connectorNoun = wordPattern('connectorNoun');
const negated = wordPattern('absent');

/** What a text says about a connector: which, whether it speaks of its absence, and what then happens. */
export interface Condition {
  labels: string[];
  /** The text is about the connector not being there. */
  negative: boolean;
  /** It speaks of connectors in general. */
  generic: boolean;
  before: string;
  remainder: string;
  /** `lead`: a label and its condition, as in a list; `heading` and `sentence` open a passage. */
  form: 'lead' | 'heading' | 'sentence';
}
