import { readCodeBlock } from './code-block.ts';
import { leadLabels } from './condition-labels.ts';
import { mayHoldCondition, parseCondition, type Condition } from './condition.ts';
import { readConnectorTable } from './connector-table.ts';
import { addRequirement, addStandalone, addUses, type ConnectorContent } from './connector-use.ts';
import { connectorContext, opensFallback, type Context } from './context.ts';
import { findNamedHeadings } from './headings.ts';
import { plainText } from './inline.ts';
import { wordPattern } from './languages/languages.ts';
import { endsWithMcp, isWordBeforeValue, readLabelledItems, tellsToDo } from './labelled-item.ts';
import type { Block, HeadingBlock, TableBlock, TextBlock } from './markdown-block.ts';
import { contentAfter, sentencesOf } from './passage.ts';
import { markedNames } from './placeholder.ts';
import { parseRequirement } from './requirement.ts';

/**
 * Finds what a skill, command or README says about connectors: each label, what it adds, by which
 * evidence, and what works without any. The blocks carry marked placeholders.
 */
export function findConnectorContent(blocks: readonly Block[]): ConnectorContent {
  const content: ConnectorContent = { connectors: [], standalone: [], requires: [] };
  const named = findNamedHeadings(blocks);
  const around: Around = { section: null, list: null, opener: -1, run: 0 };
  for (const [index, block] of blocks.entries()) {
    const after = () => contentAfter(blocks, index);
    if (block.kind === 'heading') {
      const labels = named.get(block);
      if (labels !== undefined) addUses(content, labels, after(), 'section', block.line, true);
      around.section = labels === undefined ? readHeading(content, block, after) : null;
      around.list = around.section;
    } else if (block.kind === 'table') {
      readTable(content, block, around.section);
    } else if (block.kind === 'code') {
      readCodeBlock(content, block, around.list);
    } else {
      leaveList(around, block, blocks[index - 1]);
      const opened = readText(content, block, around, after);
      if (opened !== null && opensList(block, blocks[index + 1])) {
        around.list = opened;
        around.opener = block.kind === 'item' ? block.indent : -1;
      }
    }
  }
  return content;
}

function readTable(content: ConnectorContent, block: TableBlock, section: Context): void {
  const { connectors, alone } = readConnectorTable(block, section);
  for (const { label, text, line, isNamed } of connectors)
    addUses(content, [label], text, 'table', line, isNamed);
  for (const { text, line } of alone) addStandalone(content, text, line);
}

/** A paragraph that is not set in ends a list, and an item that is no deeper than the one that opened it. */
function leaveList(
  around: Around,
  { kind, indent, line }: TextBlock,
  before: Block | undefined,
): void {
  if (before?.kind !== 'item') around.run = line;
  if (kind === 'paragraph' ? indent > 0 : indent > around.opener) return;
  around.list = around.section;
  around.opener = -1;
}

function readHeading(
  content: ConnectorContent,
  heading: HeadingBlock,
  after: () => string | null,
): Context {
  const words = plainText(heading.text);
  const condition = parseCondition(words);
  if (condition === null) {
    if (isNameOnly(words)) addUses(content, markedNames(words), after(), 'section', heading.line);
    else if (endsWithMcp(words) && !isWordBeforeValue(heading.text))
      addUses(content, leadLabels(words), after(), 'section', heading.line);
    return connectorContext(words);
  }
  if (condition.negative) return 'alone';
  if (condition.generic) return 'connected';
  const isNamed = condition.form !== 'sentence' && !condition.labels.some(tellsToDo);
  addUses(content, condition.labels, after(), 'section', heading.line, isNamed);
  return connectorContext(words);
}

/** Reads a paragraph or item; gives the context of the list that it opens. */
function readText(
  content: ConnectorContent,
  block: TextBlock,
  { section, list, run }: Around,
  after: () => string | null,
): Context {
  const words = plainText(block.text);
  const leads = opensFallback(words) ? null : readLabelledItems(block, list);
  if (leads !== null) {
    for (const { labels, adds, line, fallback, isNamed, isMcp } of leads) {
      if (fallback) addStandalone(content, adds ?? '', line);
      else if (isMcp) addUses(content, labels, adds, { list: run }, line);
      else addUses(content, labels, adds, 'list', line, isNamed);
    }
    return null;
  }
  if (
    opensFallback(words) ||
    (section === 'alone' && (block.kind === 'paragraph' || block.indent === 0))
  ) {
    const below = /[:：]$/.test(words) ? after() : null;
    if (below !== null || section !== 'alone' || !readFailures(content, block))
      addStandalone(content, below === null ? words : `${words} ${below}`, block.line);
    return null;
  }
  if (block.kind === 'paragraph' && /[:：]$/.test(words) && isNameOnly(words)) {
    addUses(content, markedNames(words), after(), 'section', block.line);
    return null;
  }
  return readSentences(content, block, after) ?? connectorContext(words);
}

/** What stops without a connector, and what goes on; false for a text of which nothing stops. */
function readFailures(content: ConnectorContent, block: TextBlock): boolean {
  const passages: Failure[] = [];
  for (const { text, line } of sentencesOf(block)) {
    const labels = parseRequirement(text, 'alone');
    const last = passages.at(-1);
    const opens = labels !== null || startsCondition.test(text);
    // "Tell the owner …" belongs to what it follows; what goes on stays in one piece.
    if (last === undefined || (opens && (labels !== null || last.labels !== null)))
      passages.push({ text, line, labels });
    else last.text += ` ${text}`;
  }
  for (const passage of passages)
    if (passage.labels !== null) passage.labels = parseRequirement(passage.text, 'alone');
  if (passages.every(({ labels }) => labels === null)) return false;
  for (const { text, line, labels } of passages) {
    if (labels === null) addStandalone(content, text, line);
    else addRequirement(content, text, labels, line);
  }
  return true;
}

function readSentences(
  content: ConnectorContent,
  block: TextBlock,
  after: () => string | null,
): Context {
  if (!mayHoldCondition(block.text)) return null;
  const sentences = sentencesOf(block).map(({ text, line }) => ({
    text,
    line,
    condition: parseCondition(text),
  }));
  const contexts = sentences.map((_, index) => readSentence(content, sentences, index, after));
  return contexts.at(-1) ?? null;
}

/** Reads one sentence; gives the context of the list that it opens where it is the last. */
function readSentence(
  content: ConnectorContent,
  sentences: readonly Sentence[],
  index: number,
  after: () => string | null,
): Context {
  const { text, line, condition } = sentences[index]!;
  // It tells where placeholders are explained, in any language.
  if (/\bconnectors[\w-]{0,20}\.md\b/i.test(text)) return null;
  const required = parseRequirement(text, null);
  if (required !== null) {
    addRequirement(content, text, required, line);
    return null;
  }
  if (condition === null) return null;
  const below = condition.remainder === '' ? textBelow(sentences, index, after) : null;
  if (condition.negative) {
    addStandalone(content, below === null ? text : `${text} ${below}`, line);
    return 'alone';
  }
  if (condition.labels.length > 0) {
    const before = condition.form === 'lead' ? '' : condition.before;
    addUses(content, condition.labels, condition.remainder || below || before, 'section', line);
    // The list below says what it adds; its items are no labels.
    return 'alone';
  }
  return condition.generic ? 'connected' : null;
}

function textBelow(
  sentences: readonly Sentence[],
  index: number,
  after: () => string | null,
): string | null {
  if (index === sentences.length - 1) return after();
  return /[:：]$/.test(sentences[index]!.text) ? textUntilNext(sentences, index + 1) : null;
}

function textUntilNext(sentences: readonly Sentence[], from: number): string {
  let text = '';
  for (let index = from; index < sentences.length; index++) {
    const next = sentences[index];
    if (next === undefined || next.condition !== null) break;
    text += ` ${next.text}`;
  }
  return text.trim();
}

function opensList(block: TextBlock, next: Block | undefined): boolean {
  return (next?.kind === 'item' || next?.kind === 'code') && /[:：]\**\s*$/.test(block.text);
}

const startsCondition = wordPattern('opensFailure', '^', String.raw`\b`);

/** A heading or line that is a placeholder and no more, such as `**~~chat:**`. */
function isNameOnly(words: string): boolean {
  return /^(?:[\d.]+\s+)?⟦[^⟧]+⟧\s*(?:[(（][^()（）]*[)）]\s*)?[:：]?$/u.test(words);
}

/** Sentences that belong together; with labels they say what stops. */
interface Failure {
  text: string;
  line: number;
  labels: string[] | null;
}

interface Sentence {
  text: string;
  line: number;
  condition: Condition | null;
}

/** Where a block stands. */
interface Around {
  section: Context;
  list: Context;
  /** The indent of the item that opened the list; an item that is not deeper ends it. */
  opener: number;
  /** The line of the first of the items that it stands among. */
  run: number;
}
