import { startsWithIf } from './condition-labels.ts';
import { addUses, type ConnectorContent } from './connector-use.ts';
import { plainText } from './inline.ts';
import { isOffered, namesInLink } from './labelled-item.ts';
import { anyOf, wordPattern } from './languages/languages.ts';
import type { Block } from './markdown-block.ts';
import { sentencesOf } from './passage.ts';

/**
 * Adds the products that sentences and cells call connectors: "use the Gmail connector", "via Figma MCP". What is
 * said in quotation marks, is not to be used or is to be made is no connector of the skill.
 */
export function addMentioned(content: ConnectorContent, block: Block): void {
  if (block.kind === 'code') return;
  if (block.kind === 'table') {
    // What is recommended to somebody is not used here.
    if (block.header.some(({ text }) => recommends.test(text))) return;
    const elsewhere = block.header.map(({ text }) => usedElsewhere.test(text));
    for (const { cells, line } of block.rows) {
      // A row that leads to a document says what one may read about.
      if (cells.some(({ text }) => isLink(text))) continue;
      for (const [column, { text }] of cells.entries()) {
        if (elsewhere[column] !== true) addNames(content, plainText(text), line, false);
      }
    }
    return;
  }
  if (
    !mayName.test(block.text) ||
    (block.kind === 'item' && (isOffered(block) || leadsElsewhere.test(block.text))) ||
    namesInLink.test(block.text)
  )
    return;
  let isQuoted = false;
  for (const { text, line } of sentencesOf(block)) {
    addNames(content, text, line, isQuoted);
    isQuoted = endsQuoted(text, isQuoted);
  }
}

function addNames(
  content: ConnectorContent,
  text: string,
  line: number,
  opensQuoted: boolean,
): void {
  const words = text.slice(0, maximumLength);
  // What a cross marks shows how not to do it.
  if (!mayName.test(words) || /[✗✘❌]/u.test(words)) return;
  for (const { index, 0: noun } of words.matchAll(nounBehind)) {
    const names = namesBefore(words, index, index + noun.length, opensQuoted);
    addUses(content, names, text, 'mention', line);
  }
  for (const match of words.matchAll(nounBefore)) {
    const isMeant =
      !isLeftOut(words, match.index) && !endsQuoted(words.slice(0, match.index), opensQuoted);
    if (isMeant) addUses(content, [(match[1] ?? '').replace(/\.$/, '')], text, 'mention', line);
  }
}

/** What a text names before a noun such as "connector", which stands between two places. */
function namesBefore(words: string, from: number, to: number, opensQuoted: boolean): string[] {
  const before = words.slice(Math.max(0, from - longestName), from);
  const run = nameBefore.exec(before)?.[1];
  // "Apify MCP connector" has been told of at "MCP".
  if (run === undefined || endsWithNoun.test(run)) return [];
  const at = from - before.length + before.lastIndexOf(run);
  const others = joinedBefore(words.slice(0, at));
  // It is the end of a path.
  if (words[at - 1] === '/' && others.length === 0) return [];
  const name = at === 0 ? run.replace(opener, '') : run;
  if (name === '' || startsRejected.test(run) || isTakenBack(words.slice(to))) return [];
  // "Parallel MCP calls": how they are made.
  const isOrdinary = at === 0 && ordinary.test(name) && ordinaryBehind.test(words.slice(to));
  const isQuoted = endsQuoted(words.slice(0, at), opensQuoted);
  return isOrdinary || isQuoted || isLeftOut(words, at) ? [] : [...others, name];
}

/** Whether what stands behind a noun says that it is not used, or is only being made. */
function isTakenBack(behind: string): boolean {
  const near = behind.slice(0, longestName);
  return madeBehind.test(near) || rejectedBehind.test(near) || notTaken.test(behind);
}

/** The names that stand before another one and share its noun: of "Notion·Linear·Asana MCP" the first two. */
function joinedBefore(text: string): string[] {
  const names = joined.exec(text.slice(-longestName))?.[1];
  return (names ?? '').split(joint).filter((name) => name !== '');
}

/** Whether a text is nothing but a link. */
function isLink(text: string): boolean {
  return /^[\s*_`]*\[[^[\]]*\]\([^()\s]+\)[\s*_`]*$/.test(text);
}

/** Whether what stands before a name says that it is not used, or is only being made; a condition says nothing yet. */
function isLeftOut(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestName), at);
  return making.test(before) || (rejected.test(before) && !startsWithIf.test(text));
}

/** Whether a quotation is open at the end of a text. */
function endsQuoted(text: string, opensQuoted: boolean): boolean {
  const straight = text.split('"').length - 1;
  const isOpen = (straight % 2 === 1) !== opensQuoted;
  const last = Math.max(text.lastIndexOf('“'), text.lastIndexOf('”'));
  return last === -1 ? isOpen : text[last] === '“';
}

// "… → `other-skill`": what to use instead of this one.
const leadsElsewhere = /(?:→|->)\s{0,2}`[\w:/-]{1,80}`\.?\s{0,2}$/;
const longestName = 60;
const maximumLength = 1000;
const nameWord = String.raw`(?:[\p{Lu}\p{N}][\p{L}\p{N}.+&'’]{0,30}(?:-[\p{L}\p{N}]{1,20}){0,2}|\p{Ll}{1,20}\.(?:ai|app|com|dev|io))`;
const joint = new RegExp(String.raw`\s?[·・/、]\s?|\s(?:${anyOf('or')})\s`, 'u');
const mayName = new RegExp(`${anyOf('calledConnector')}|${anyOf('calledConnectorBefore')}`, 'u');
const nounBehind = new RegExp(
  String.raw`(?<=[\p{L}\p{N}])(?:\s|-|(?=[^\0-\u04ff]))(?:${anyOf('calledConnector')})(?![\p{Ll}-])`,
  'gu',
);
const nameBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}@_.-])((?:${nameWord} ){0,3}${nameWord})$`,
  'u',
);
const joined = new RegExp(
  String.raw`(?<![\p{L}\p{N}@/_.-])((?:${nameWord}(?: ${nameWord}){0,2}(?:${joint.source})){1,6})$`,
  'u',
);
const endsWithNoun = wordPattern('calledConnector', String.raw`\s`, '$');
const nounBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${anyOf('calledConnectorBefore')})\s+((?:${nameWord} ){0,2}${nameWord})`,
  'gu',
);
const opener = new RegExp(
  String.raw`^(?:${anyOf('stepVerb')}|${anyOf('article')}|${anyOf('if')}|${anyOf('bundled')}|${anyOf('beforeName')})(?:\s+|$)`,
  'iu',
);
const rejected = wordPattern(
  'rejects',
  String.raw`(?<!\p{L})`,
  String.raw`(?:\s+\p{Ll}{1,5}){0,2}\s*$`,
);
const rejectedBehind = wordPattern('rejectsBehind', String.raw`^(?:\s?servers?|s)?\s*`);
// "… plus a Playwright MCP: this plugin does not adopt them."
const notTaken = wordPattern('notTaken');
const recommends = wordPattern('recommends');
const usedElsewhere = wordPattern('usedElsewhere');
const ordinary = wordPattern('ordinaryName', '^', '$');
const ordinaryBehind = wordPattern('ordinaryBehind', String.raw`^\s+`, String.raw`(?!\p{L})`);
const startsRejected = wordPattern('rejects', '^', String.raw`(?:\s|$)`);
const making = wordPattern(
  'making',
  String.raw`(?<!\p{L})`,
  String.raw`(?:\s+\p{Ll}{1,6}){0,2}\s*$`,
);
// "M365 connector deployment" is work on one.
const madeBehind = wordPattern('makingBehind', String.raw`^s?\s+`, String.raw`(?!\p{L})`);
