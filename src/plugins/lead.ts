import { leadLabels, parseCondition } from './condition.ts';
import type { Context } from './context.ts';
import { plainText } from './inline.ts';
import type { TextBlock } from './markdown.ts';
import { parseNames } from './names.ts';
import { markedNames } from './placeholder.ts';

/**
 * Reads a list item or line that starts with a label: `**~~CRM** (if connected): account details`,
 * or `**Primary:** QuickBooks, PayPal` in a section about connectors.
 */
export function readLeads(block: TextBlock, context: Context): Lead[] | null {
  const named = context === 'connected' ? namedLists(block) : [];
  if (named.length > 0) return named;
  if (block.kind !== 'item') return null;
  const words = plainText(block.text);
  const lead = splitLead(words);
  if (lead === null) return null;
  const condition = parseCondition(lead.label);
  if (condition !== null && (condition.negative || condition.form !== 'lead')) return null;

  const names = markedNames(lead.label);
  if (names.length > 0) {
    if (context !== 'connected' && !startsWithName.test(lead.label)) return null;
    return [{ labels: names, adds: lead.rest, line: block.line, fallback: false }];
  }
  if (context !== 'connected' && condition === null) return null;
  if (parseCondition(words)?.negative === true) return null;
  if (fallbackWords.test(lead.rest))
    return [{ labels: [], adds: words, line: block.line, fallback: true }];
  const labels = leadLabels(condition?.before || lead.label);
  if (labels.length === 0 || !labels.every(looksLikeName)) return null;
  return [{ labels, adds: lead.rest, line: block.line, fallback: false }];
}

/** The label in front of a colon, dash or arrow, and what follows it. */
export function splitLead(words: string): { label: string; rest: string } | null {
  const match =
    /^((?:[^:：—–→()（）]|[(（][^()（）]*[)）]){2,80}?)\s*(?:[:：→]|->|\s—|\s–|\s--?(?=\s)|—)\s*(.+)$/su.exec(
      words,
    );
  return match === null ? null : { label: (match[1] ?? '').trim(), rest: (match[2] ?? '').trim() };
}

function namedLists(block: TextBlock): Lead[] {
  return block.text.split('\n').flatMap((text, index) => {
    const match = /^[*_]*([\p{L} -]{3,40}?)[*_]*\s*[:：][*_]*\s*(.+)$/u.exec(text.trim());
    if (match === null || !listIntro.test((match[1] ?? '').trim())) return [];
    const labels = parseNames(match[2] ?? '').names.flatMap((name) => leadLabels(name));
    return [{ labels, adds: null, line: block.line + index, fallback: false }];
  });
}

function looksLikeName(label: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(label) && label.split(' ').length <= 4;
}

// "~~CRM notes" still is about the CRM.
const startsWithName = /^⟦[^⟧]+⟧(?:\s+\p{L}+){0,2}\s*(?:[(（].*[)）])?$/u;
const fallbackWords = /\bfallback\b|\bno connectors?\b|폴백|备选|フォールバック/i;
const listIntro =
  /^(?:primary|secondary|also supported|supported|required|optional|recommended|works with|connects? (?:to|with)|connectors?|integrations?|기본|필수|선택|지원|추가 지원|主要|必需|可选|支持|また|必須|任意|principal(?:es)?|obrigatóri\p{L}+|opciona(?:l|is|les)|requerid\p{L}+|erforderlich|optionnels?|bắt buộc|tùy chọn)$/iu;

/** Labels and what they add; a fallback says what happens without any. */
export interface Lead {
  labels: string[];
  adds: string | null;
  line: number;
  fallback: boolean;
}
