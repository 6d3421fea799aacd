import { readBox } from './box.ts';
import { leadLabels, parseCondition, type Condition } from './condition.ts';
import { readConnectorTable } from './connector-table.ts';
import { plainText } from './inline.ts';
import type { Block, CodeBlock, TextBlock } from './markdown.ts';
import { parseNames } from './names.ts';
import { markedNames, unmark } from './placeholder.ts';
import { foldName } from './text.ts';

/**
 * Finds what a skill, command or README says about connectors: each label, what it adds, by which
 * evidence, and what works without any. The blocks carry marked placeholders.
 */
export function findConnectorContent(blocks: readonly Block[]): ConnectorContent {
  const found: ConnectorUse[] = [];
  const standalone: Statement[] = [];
  const add = (
    labels: readonly string[],
    adds: string | null,
    evidence: Evidence,
    line: number,
  ) => {
    for (const label of labels)
      found.push({ label: unmark(label), adds: shortened(adds), evidence, line });
  };
  const alone = (text: string, line: number) => {
    const words = shortened(unmark(plainText(text)));
    if (words !== null) standalone.push({ text: words, line });
  };

  let section: Context = null;
  let list: Context = null;
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'table': {
        const read = readConnectorTable(block);
        for (const { label, text, line } of read.connectors) add([label], text, 'table', line);
        for (const { text, line } of read.alone) alone(text, line);
        break;
      }
      case 'code': {
        const read = readCode(block, list);
        for (const { label, text, line, evidence } of read.connectors)
          add([label], text, evidence, line);
        for (const { text, line } of read.alone) alone(text, line);
        break;
      }
      case 'heading': {
        const words = plainText(block.text);
        section = contextOf(words);
        list = section;
        const condition = parseCondition(words);
        if (condition !== null) {
          if (condition.negative) section = list = 'alone';
          else if (condition.generic) section = list = 'connected';
          else add(condition.labels, contentAfter(blocks, index), 'section', block.line);
        }
        break;
      }
      default: {
        if (block.kind === 'paragraph' && block.indent === 0) list = section;
        if (isCallout(block)) {
          alone(block.text, block.line);
          break;
        }
        if (readLead(block, list, add)) break;
        const last = { negative: false, positive: false };
        for (const { text, line } of sentences(block)) {
          const condition = parseCondition(text);
          if (condition === null) continue;
          const ends = text === sentences(block).at(-1)?.text;
          const after = ends && condition.rest === '' ? contentAfter(blocks, index) : null;
          if (condition.negative) {
            alone(condition.rest === '' && after !== null ? `${text} ${after}` : text, line);
            last.negative = ends && condition.rest === '';
          } else if (condition.labels.length > 0) {
            const adds =
              condition.rest || after || (condition.form === 'lead' ? '' : condition.before);
            add(condition.labels, adds, 'section', line);
          } else if (condition.generic) {
            last.positive = ends;
          }
        }
        if (section === 'alone' && block.kind === 'paragraph' && !last.negative)
          alone(block.text, block.line);
        else if (section === 'alone' && block.kind === 'item' && block.indent === 0)
          alone(block.text, block.line);
        if (block.kind === 'paragraph' && opensList(block, blocks[index + 1])) {
          const context = contextOf(plainText(block.text), true);
          if (last.positive || context === 'connected') list = 'connected';
          if (last.negative) list = 'alone';
        }
      }
    }
  }
  return { connectors: found, standalone: uniqueStatements(standalone) };
}

/** Keeps one entry for each label and kind of evidence, the best evidence first. */
export function rankConnectors(uses: readonly ConnectorUse[]): ConnectorUse[] {
  const byKey = new Map<string, ConnectorUse>();
  for (const use of uses) {
    const key = `${use.evidence} ${foldName(use.label)}`;
    const earlier = byKey.get(key);
    if (earlier === undefined) byKey.set(key, { ...use });
    else if (earlier.adds === null && use.adds !== null)
      byKey.set(key, { ...use, label: earlier.label });
  }
  return [...byKey.values()].sort(
    (a, b) =>
      evidenceOrder.indexOf(a.evidence) - evidenceOrder.indexOf(b.evidence) || a.line - b.line,
  );
}

/** List items and lines that start with a label: `**~~CRM** (if connected): …`, `**Primary:** A, B`. */
function readLead(block: TextBlock, context: Context, add: AddUses): boolean {
  const [first] = block.text.split('\n');
  const words = plainText(block.text);
  const named = namedList(block, context);
  if (named !== null) {
    for (const { names, line } of named) add(names, null, 'list', line);
    return true;
  }
  if (block.kind !== 'item' || first === undefined) return false;
  const lead = splitLead(words);
  if (lead === null) return false;
  const condition = parseCondition(lead.label);
  if (condition !== null && (condition.negative || condition.form !== 'lead')) return false;
  const marked = markedNames(lead.label);
  const startsMarked = /^⟦[^⟧]+⟧(?:\s+\p{L}+){0,2}\s*(?:\(.*\))?$/u.test(lead.label);
  if (marked.length > 0 ? !startsMarked && context !== 'connected' : context !== 'connected')
    return false;
  if (marked.length === 0 && parseCondition(words)?.negative === true) return false;
  const labels = marked.length > 0 ? marked : leadLabels(condition?.before || lead.label);
  if (labels.length === 0) return false;
  add(labels, lead.rest, 'list', block.line);
  return true;
}

/** `**Primary:** QuickBooks, PayPal` in a section about connectors. */
function namedList(block: TextBlock, context: Context): { names: string[]; line: number }[] | null {
  if (context !== 'connected') return null;
  const found = block.text.split('\n').flatMap((text, index) => {
    const match = /^[*_]*([\p{L} -]{3,40}?)[*_]*\s*[:：][*_]*\s*(.+)$/u.exec(text.trim());
    if (match === null || !listIntro.test((match[1] ?? '').trim())) return [];
    const { names } = parseNames(match[2] ?? '');
    return [{ names: names.flatMap((name) => leadLabels(name)), line: block.line + index }];
  });
  return found.length === 0 ? null : found;
}

/** The label in front of a separator, and what follows it. */
function splitLead(words: string): { label: string; rest: string } | null {
  const match =
    /^((?:[^:：—–→()（）]|[(（][^()（）]*[)）]){2,80}?)\s*(?:[:：→]|->|\s—|\s–|\s--?(?=\s)|—)\s*(.+)$/su.exec(
      words,
    );
  return match === null
    ? null
    : { label: (match[1] ?? '').trim(), rest: unmark((match[2] ?? '').trim()) };
}

function readCode(block: CodeBlock, context: Context): CodeRead {
  const box = readBox(block);
  if (box !== null) {
    return {
      connectors: box.connectors.map((item) => ({ ...item, evidence: 'list' as const })),
      alone: box.alone,
    };
  }
  const read: CodeRead = { connectors: [], alone: [] };
  if (!/^(?:text|txt|markdown|md|plain)?$/i.test(block.info.trim())) return read;
  let open: { condition: Condition | null; labels: string[]; text: string[]; line: number } | null =
    null;
  const close = () => {
    if (open === null) return;
    const text = open.text.join('; ');
    if (open.condition?.negative === true) read.alone.push({ text, line: open.line });
    else
      for (const label of open.labels)
        read.connectors.push({ label, text, line: open.line, evidence: 'section' });
    open = null;
  };
  for (const [index, source] of block.lines.entries()) {
    const line = block.line + 1 + index;
    const words = plainText(source.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ''));
    if (words === '') {
      close();
      continue;
    }
    const numbered = /^\s*\d+[.)]\s/.test(source);
    const condition: Condition | null =
      /^(?:if|when|without|no)\b/i.test(words) || /^(?:如果|若)/.test(words)
        ? parseCondition(words)
        : null;
    const step = context === 'connected' && numbered ? splitLead(words) : null;
    if (condition !== null && (condition.labels.length > 0 || condition.negative)) {
      close();
      const text = condition.negative
        ? [unmark(words)]
        : condition.rest === ''
          ? []
          : [condition.rest];
      open = { condition, labels: condition.labels, text, line };
    } else if (step !== null && leadLabels(step.label).length > 0) {
      close();
      open = { condition: null, labels: leadLabels(step.label), text: [step.rest], line };
    } else if (open !== null && (open.condition === null ? !numbered : true)) {
      if (open.text.length < maximumItems) open.text.push(unmark(words));
    } else {
      close();
    }
  }
  close();
  return read;
}

/** What follows a heading, sentence or item that opens a passage. */
function contentAfter(blocks: readonly Block[], index: number): string | null {
  const start = blocks[index];
  const parts: string[] = [];
  for (const block of blocks.slice(index + 1, index + 1 + 2 * maximumItems)) {
    if (block.kind === 'heading' || block.kind === 'table' || parts.length >= maximumItems) break;
    if (start?.kind === 'item') {
      if (block.indent <= start.indent) break;
    } else if (
      block.kind === 'paragraph' &&
      (parts.length > 0 || parseCondition(plainText(block.text)) !== null)
    ) {
      break;
    }
    if (block.kind === 'code') {
      if (parts.length > 0 || readBox(block) !== null) break;
      const lines = block.lines.map((line) => plainText(line)).filter((line) => line !== '');
      parts.push(...lines.slice(0, maximumItems));
      break;
    }
    parts.push(plainText(block.text));
  }
  return parts.length === 0 ? null : unmark(parts.join('; ').replace(/:; /g, ': '));
}

/** The sentences of a block, each with the line it starts on. */
function sentences(block: TextBlock): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  let depth = 0;
  let start = 0;
  let line = block.line;
  let startLine = line;
  const { text } = block;
  const push = (end: number) => {
    const words = plainText(text.slice(start, end));
    if (words !== '') found.push({ text: words, line: startLine });
    start = end;
    startLine = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\n') {
      line += 1;
      // A line that closes its emphasis or ends with a colon is a statement of its own.
      if (depth === 0 && /[:：]\**\s*$/.test(text.slice(start, at))) push(at);
      else if (start === at || text.slice(start, at).trim() === '') startLine = line;
    } else if ('(（'.includes(character)) depth += 1;
    else if (')）'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '.!?。！？'.includes(character)) {
      const next = text.slice(at + 1, at + 4);
      if (/^[*_"”]*\s+[\p{Lu}\p{Lo}⟦"*]/u.test(next) || '。！？'.includes(character)) push(at + 1);
    }
  }
  push(text.length);
  return found;
}

/** `> **No connectors?** No problem. …` */
function isCallout(block: TextBlock): boolean {
  return noConnectors.test(plainText(block.text));
}

function contextOf(words: string, sentence = false): Context {
  if (!connectorWords.test(words)) return aloneHeading.test(words) ? 'alone' : null;
  if (failureWords.test(words)) return sentence ? null : 'alone';
  return 'connected';
}

function opensList(block: TextBlock, next: Block | undefined): boolean {
  if (next?.kind === 'item') return /[:：]\s*$/.test(plainText(block.text));
  return next?.kind === 'code' && /[:：]\s*$/.test(plainText(block.text));
}

function uniqueStatements(statements: Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function shortened(text: string | null): string | null {
  const words = text === null ? '' : unmark(text).replace(/\s+/g, ' ').trim();
  if (words === '') return null;
  return words.length <= maximumText ? words : `${words.slice(0, maximumText - 1).trimEnd()}…`;
}

const evidenceOrder = ['table', 'section', 'list', 'placeholder'] as const;
const maximumItems = 12;
const maximumText = 600;

const connectorWords =
  /\b(?:connectors?|integrations?|mcps?|mcp servers?|mcp sources?|supercharged?|connected (?:tools?|sources?|systems?))\b|커넥터|连接器|連接器|コネクタ|conector(?:es)?|konnektor(?:en)?|connecteurs?|connettori|trình kết nối|коннектор|강화|增强|增強/iu;
const failureWords =
  /\b(?:fail(?:s|ure|ures|ed)?|missing|unavailable|errors?|without|no|troubleshooting|fallback|degrad\w*|building|build|develop\w*|custom)\b|실패|오류|없|失败|错误|缺失|没有|エラー|失敗|sin|sem|ohne|sans|fehler|errores|erros/iu;
const aloneHeading =
  /^(?:standalone|graceful degradation|fallbacks?|단독 사용|独立(?:模式|使用)?|单独使用|スタンドアロン)\b|works? standalone|graceful degradation/iu;
const noConnectors =
  /^(?:no (?:connectors?|tools? connected|integrations?)|커넥터(?:가)? ?(?:없나요|없음)|没有连接器|沒有連接器|コネクタ(?:が|は)?(?:ない|なし)|sin conectores|sem conectores|¿?sin conector|keine konnektoren|pas de connecteurs?|aucun connecteur|không có trình kết nối)\s*[?？.:：!]/iu;
const listIntro =
  /^(?:primary|secondary|also supported|supported|required|optional|recommended|works with|connects? (?:to|with)|connectors?|integrations?|기본|필수|선택|지원|추가 지원|主要|必需|可选|支持|また|必須|任意|principal(?:es)?|obrigatóri\w+|opciona(?:l|is|les)|requerid\w+|erforderlich|optionnels?|bắt buộc|tùy chọn)$/iu;

type Context = 'connected' | 'alone' | null;
type AddUses = (
  labels: readonly string[],
  adds: string | null,
  evidence: Evidence,
  line: number,
) => void;
type CodeRead = {
  connectors: { label: string; text: string; line: number; evidence: Evidence }[];
  alone: Statement[];
};

export type Evidence = (typeof evidenceOrder)[number];

/** A connector or category that a skill names, in its own words, and what it adds there. */
export interface ConnectorUse {
  label: string;
  adds: string | null;
  evidence: Evidence;
  line: number;
}

/** What works without connectors, in the words of the file. */
export interface Statement {
  text: string;
  line: number;
}

export interface ConnectorContent {
  connectors: ConnectorUse[];
  standalone: Statement[];
}
