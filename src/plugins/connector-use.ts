import { unmark } from './placeholder.ts';
import { foldName } from './text.ts';
import { plainText } from './inline.ts';

/** Adds what a text says a label adds; nothing but the label itself is no addition. */
export function addUses(
  content: ConnectorContent,
  labels: readonly string[],
  adds: string | null,
  evidence: Evidence,
  line: number,
): void {
  const text = shortened(adds ?? '');
  for (const label of labels) {
    const name = unmark(label);
    content.connectors.push({
      label: name,
      adds: text !== null && foldName(text) === foldName(name) ? null : text,
      evidence,
      line,
    });
  }
}

/** Adds a statement of what works without connectors, once. */
export function addStandalone(content: ConnectorContent, text: string, line: number): void {
  const words = shortened(plainText(text));
  if (words === null || content.standalone.some((statement) => statement.text === words)) return;
  if (content.standalone.length < maximumStatements) content.standalone.push({ text: words, line });
}

/** Keeps the fullest entry for each label and kind of evidence, the best evidence first. */
export function rankConnectors(uses: readonly ConnectorUse[]): ConnectorUse[] {
  const byKey = new Map<string, ConnectorUse>();
  for (const use of uses) {
    const key = `${use.evidence} ${foldName(use.label)}`;
    const earlier = byKey.get(key);
    if (earlier === undefined) byKey.set(key, { ...use });
    else if ((use.adds?.length ?? 0) > (earlier.adds?.length ?? 0))
      byKey.set(key, { ...use, label: earlier.label });
  }
  return [...byKey.values()].sort(
    (a, b) =>
      evidenceOrder.indexOf(a.evidence) - evidenceOrder.indexOf(b.evidence) || a.line - b.line,
  );
}

function shortened(text: string): string | null {
  const words = unmark(text).replace(/\s+/g, ' ').trim();
  if (words === '') return null;
  return words.length <= maximumText ? words : `${words.slice(0, maximumText - 1).trimEnd()}…`;
}

const evidenceOrder = ['table', 'section', 'list', 'placeholder'] as const;
const maximumText = 600;
const maximumStatements = 100;

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
