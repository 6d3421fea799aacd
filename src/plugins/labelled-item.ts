import { leadLabels } from './condition-labels.ts';
import { mayHoldCondition, parseCondition } from './condition.ts';
import type { Context } from './context.ts';
import { isToFillIn, plainText, withoutBrackets } from './inline.ts';
import type { TextBlock } from './markdown-block.ts';
import { parseNames } from './names.ts';
import { sentencesOf } from './passage.ts';
import { markedNames } from './placeholder.ts';
import { anyOf, wordPattern } from './languages/languages.ts';

/**
 * Reads a list item or line that starts with a label: `**~~CRM** (if connected): account details`,
 * or `**Primary:** QuickBooks, PayPal` in a section about connectors.
 */
export function readLabelledItems(block: TextBlock, context: Context): LabelledItem[] | null {
  const claimed = claimedNames(block);
  if (claimed.length > 0) return claimed;
  const named = context === 'connected' ? namedLists(block) : [];
  if (named.length > 0) return named;
  if (block.kind !== 'item' || isOffered(block) || leadsAway(block, context)) return null;
  const words = plainText(block.text);
  const products = context === 'connected' ? productsOf(words, block.line) : null;
  if (products !== null) return products;
  const lead = leadOf(words);
  if (lead === null) return null;
  const condition = parseCondition(lead.label);
  if (condition !== null && (condition.negative || condition.form !== 'lead')) return null;

  const names = markedNames(lead.label);
  if (names.length > 0) {
    if (context !== 'connected' && !startsWithName.test(lead.label)) return null;
    return [{ labels: names, adds: lead.text, line: block.line, fallback: false, isNamed: true }];
  }
  // `Ask: "How do I …"` is an example to say.
  if (/^["“”']/.test(lead.text) || isToFillIn(lead.text) || scopes.test(lead.text)) return null;
  if (condition === null && !isAboutConnector(lead.label, context)) return null;
  if (parseCondition(words)?.negative === true) return null;
  if (fallbackWords.test(lead.text) || byHand.test(lead.label))
    return [{ labels: [], adds: words, line: block.line, fallback: true, isNamed: false }];
  const labels = leadLabels(condition?.before || lead.label);
  const isName = (label: string) => looksLikeName(label) && !isObject(label, block.text);
  if (labels.length === 0 || !labels.every(isName)) return null;
  const isNamed = condition !== null || isCalledConnector(lead.label, context);
  const isMcp = context !== 'connected' && endsWithMcp(lead.label);
  return [{ labels, adds: lead.text, line: block.line, fallback: false, isNamed, isMcp }];
}

/** Whether a label without a condition may be that of a connector: among connectors, or called an MCP itself. */
function isAboutConnector(label: string, context: Context): boolean {
  return context === 'connected' || (!stepVerb.test(label) && endsWithMcp(label));
}

/** Whether a label says so much of a connector that it does not have to be known; "Create integration" is a step. */
function isCalledConnector(label: string, context: Context): boolean {
  return context === 'connected' && connectorLabel.test(label) && !stepVerb.test(label);
}

/** Whether an item leads to what is written elsewhere, to a file beside it or about a server, or tells of a mode. */
function leadsAway({ text }: TextBlock, context: Context): boolean {
  return (
    isWordBeforeValue(text) ||
    linksInside.test(text) ||
    (context !== 'connected' && namesInLink.test(text))
  );
}

/** Whether an item is a box to check, which offers a choice and does not ask whether something is there. */
export function isOffered({ kind, text }: TextBlock): boolean {
  return kind === 'item' && /^\[ \]\s/.test(text) && !mayHoldCondition(text);
}

/** Whether a text ends as the name of a server does: "Notion MCP", "1. Notion MCP Server (required)". */
export function endsWithMcp(text: string): boolean {
  return /\sMCP(?:\s(?:server|connector))?$/i.test(withoutBrackets(text).trim());
}

/** Whether a text begins with a word and `mcp` as its value, as "Mode `mcp`: …": the word names no product. */
export function isWordBeforeValue(text: string): boolean {
  return /^[*_\s]{0,4}\p{L}{1,30}\s{1,3}`mcp`/u.test(text);
}

/** Whether a label tells what to do with something: "Gather platform data", not "Search". */
export function tellsToDo(label: string): boolean {
  return stepVerb.test(label) && /\s/.test(label);
}

/** Whether code calls a label as an object of a library: `Stripe.createClient()`. */
function isObject(label: string, text: string): boolean {
  return text
    .split(`${label}.`)
    .slice(1)
    .some((after) => /^[a-z]\w{0,60}\(/.test(after));
}

/** The label of an item, unless it is a number, "50K-200K LOC → the full pipeline", or has one of a list of requirements. */
function leadOf(words: string): ReturnType<typeof splitLabel> {
  const lead = splitLabel(words);
  return lead !== null && (amount.test(lead.label) || numbered.test(lead.label)) ? null : lead;
}

/** The label in front of a colon, dash or arrow, and what follows it. */
export function splitLabel(words: string): { label: string; text: string } | null {
  const match =
    /^((?:[^:：—–→()（）]|[(（][^()（）]*[)）]){2,80}?)\s*(?:[:：→]|->|\s—|\s–|\s--?(?=\s)|—)\s*(\S.*)$/su.exec(
      words,
    );
  return match === null ? null : { label: (match[1] ?? '').trim(), text: (match[2] ?? '').trim() };
}

/** `Pre-configured servers include Slack, Box and Egnyte.` */
function claimedNames(block: TextBlock): LabelledItem[] {
  if (!bundled.test(block.text)) return [];
  return sentencesOf(block).flatMap(({ text, line }) => {
    const list = claimedList(text);
    if (list === undefined) return [];
    const labels = parseNames(list.replace(joined, ', ')).names;
    const isList = labels.every(looksLikeName);
    return isList ? [{ labels, adds: null, line, fallback: false, isNamed: true }] : [];
  });
}

function claimedList(text: string): string | undefined {
  const lists = claim.exec(text)?.slice(1) ?? [];
  return lists.find((list) => list !== undefined)?.replace(/[.。]$/, '');
}

/** `Chat (Slack, Teams) for team context`: the products are what is connected. */
function productsOf(words: string, line: number): LabelledItem[] | null {
  const match = productsFor.exec(words);
  const list = match?.[1] ?? '';
  if (match === null || examples.test(list) || parseCondition(list) !== null) return null;
  const labels = parseNames(list).names.filter((name) => looksLikeName(name));
  const adds = (match[2] ?? '').replace(aim, '');
  return labels.length === 0 ? null : [{ labels, adds, line, fallback: false, isNamed: true }];
}

function namedLists(block: TextBlock): LabelledItem[] {
  return block.text.split('\n').flatMap((text, index) => {
    const match = /^[*_]*([\p{L} -]{3,40}?)[*_]*\s*[:：][*_]*(?![*_])\s*(\S.*)$/su.exec(
      text.trim(),
    );
    if (match === null || !listIntro.test((match[1] ?? '').trim())) return [];
    const labels = parseNames(match[2] ?? '').names.flatMap((name) => leadLabels(name));
    return [{ labels, adds: null, line: block.line + index, fallback: false, isNamed: true }];
  });
}

function looksLikeName(label: string): boolean {
  return (
    (/^[\p{Lu}\p{Lo}\p{N}]/u.test(label) || dotted.test(label)) &&
    label.split(' ').length <= 4 &&
    !breaksName.test(label)
  );
}

// A name such as make.com or oura-mcp.
const dotted = /^[\p{L}\d-]+(?:\.\p{L}{2,}|-mcp)$/u;
// What an account is asked for: "Sheets: `https://www.googleapis.com/auth/spreadsheets`", "OneDrive: `Files.Read.All`".
const scopes = /^`?(?:https:\/\/\S{1,80}\/auth\/|[A-Z]\w{0,40}\.(?:Manage|Read|ReadWrite|Send)\b)/;
// "Security (NFR-SEC-xxx)".
const numbered = /[(（][A-Z]{2,8}-(?:[A-Z]{1,8}-)?(?:x{2,4}|\d{1,4})\b/;
const amount = /^(?:[<>≤≥]\s*\d|\d+[Kk%]?\s*[-–]\s*\d|\d+[Kk%]\s)/;
// "~~CRM notes" still is about the CRM.
const startsWithName = /^⟦[^⟧]+⟧(?:\s+\p{L}+){0,2}\s*(?:[(（].*[)）])?$/u;
// An item that is a link to a file beside it is a table of contents.
const linksInside = /^[*_\s]*\[[^[\]]*\]\((?![a-z]+:)[^()\s]+\)/i;
/** The start of an item that leads to what is written about a server: `[Slack MCP](https://…)`. */
export const namesInLink = /^[*_\s]*\[[^[\]]*MCP[^[\]]*\]\([^()\s]+\)/;
const bundled = wordPattern('bundled');
const claim = wordPattern('bundledList');
const productsFor = new RegExp(
  String.raw`^[^:：()（）]{2,60}?[(（]([^()（）]{2,200})[)）]\s+((?:${anyOf('aim')}|${anyOf('purpose')})\s.+)$`,
  'su',
);
const aim = new RegExp(String.raw`^(?:${anyOf('aim')})\s+`, 'u');
const breaksName = new RegExp(String.raw`\s(?:${anyOf('breaksName')})\s`, 'u');
// "ICD-10 MCP Connector" says what it is.
const connectorLabel = wordPattern('connectorLabel', String.raw`\b`, String.raw`\s*$`);
const stepVerb = wordPattern('stepVerb', '^', String.raw`\b`);
const examples = wordPattern('example', '^', String.raw`\b`);
const byHand = new RegExp(
  String.raw`^(?:${anyOf('byHand')})\b|\b(?:${anyOf('or')}|${anyOf('joins')}) (?:${anyOf('pasted')})$`,
  'iu',
);
const joined = new RegExp(String.raw`,?(?<!\s)\s+(?:${anyOf('joins')})\s+`, 'giu');
const fallbackWords = wordPattern('fallback');
const listIntro = wordPattern('listIntro', '^', '$');

/** Labels and what they add; a fallback says what happens without any. */
export interface LabelledItem {
  labels: string[];
  adds: string | null;
  line: number;
  fallback: boolean;
  /** See `ConnectorUse`. */
  isNamed: boolean;
  /** Nothing but its label says that it is a connector: "Notion MCP". */
  isMcp?: boolean;
}
