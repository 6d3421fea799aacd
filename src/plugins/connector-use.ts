import { unmark } from './placeholder.ts';
import { foldName } from './text.ts';
import { plainText } from './inline.ts';

/** Adds what a text says a label adds; nothing but the label itself is no addition. */
export function addUses(
  content: ConnectorContent,
  labels: readonly string[],
  adds: string | null,
  told: Evidence | { list: number },
  line: number,
  isNamed = false,
): void {
  const evidence = typeof told === 'string' ? told : 'list';
  const text = shortened(adds ?? '');
  for (const label of labels) {
    // A placeholder that nothing defines keeps the marks around it.
    const name = unmark(label).replace(/^~~([^~]+)~~$/, '$1');
    content.connectors.push({
      label: name,
      adds: text !== null && foldName(text) === foldName(name) ? null : text,
      evidence,
      line,
      isNamed,
      ...(typeof told === 'object' && told),
    });
  }
}

/** Adds a statement of what works without connectors, once. */
export function addStandalone(content: ConnectorContent, text: string, line: number): void {
  const words = shortened(plainText(text));
  if (words === null || content.standalone.some((statement) => statement.text === words)) return;
  if (content.standalone.length < maximumStatements) content.standalone.push({ text: words, line });
}

/** Adds a statement of what does not work without a connector, once. */
export function addRequirement(
  content: ConnectorContent,
  text: string,
  labels: readonly string[],
  line: number,
): void {
  const words = shortened(plainText(text));
  if (words === null || content.requires.some((requirement) => requirement.text === words)) return;
  if (content.requires.length < maximumStatements)
    content.requires.push({ text: words, labels: labels.map(unmark), line });
}

/** Whether a text sets a name apart as that of a connector, rather than only speaking of it. */
export function isSetApart({ evidence }: Pick<ConnectorUse, 'evidence'>): boolean {
  return evidence !== 'placeholder' && evidence !== 'mention';
}

/** Keeps the fullest entry for each label and kind of evidence, the best evidence first. */
export function rankConnectors(uses: readonly ConnectorUse[]): ConnectorUse[] {
  const byKey = new Map<string, ConnectorUse>();
  const setApart = new Set(uses.flatMap((use) => (isSetApart(use) ? [foldName(use.label)] : [])));
  for (const use of withoutLongForms(uses)) {
    if (valueName.test(use.label)) continue;
    if (use.evidence === 'mention' && setApart.has(foldName(use.label))) continue;
    const key = `${use.evidence} ${foldName(use.label)}`;
    const earlier = byKey.get(key);
    if (earlier === undefined) byKey.set(key, { ...use });
    else if (use.evidence === 'mention') continue;
    else if ((use.adds?.length ?? 0) > (earlier.adds?.length ?? 0))
      byKey.set(key, { ...use, label: earlier.label, isNamed: use.isNamed || earlier.isNamed });
    else earlier.isNamed ||= use.isNamed;
  }
  return [...byKey.values()].sort((a, b) => evidenceRank(a) - evidenceRank(b) || a.line - b.line);
}

/** "Contract Lifecycle Management system" beside "CLM", "Warehouse" beside "data warehouse": one label. */
function withoutLongForms(uses: readonly ConnectorUse[]): ConnectorUse[] {
  const said = uses.filter(isSetApart);
  const short = new Set(said.flatMap(({ label }) => (/^\p{Lu}{2,5}$/u.test(label) ? label : [])));
  const endings = new Set(said.flatMap(({ label }) => endingsOf(foldName(label))));
  return uses.flatMap((use) => {
    if (!isSetApart(use)) return [use];
    const acronym = initials(use.label);
    if (short.has(acronym)) return [{ ...use, label: acronym }];
    return use.adds === null && endings.has(foldName(use.label)) ? [] : [use];
  });
}

/** The shorter names that a name ends with: "data warehouse" also is a "warehouse". */
function endingsOf(name: string): string[] {
  const words = name.split(' ').slice(0, 6);
  return words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
}

function initials(label: string): string {
  const words = label
    .replace(/(?<!\s)\s+(?:systems?|tools?|platforms?|software)$/i, '')
    .split(/[\s-]+/);
  return words.length < 2 ? '' : words.map((word) => (word[0] ?? '').toUpperCase()).join('');
}

function shortened(text: string): string | null {
  const words = unmark(text).replace(/\s+/g, ' ').trim();
  if (words === '') return null;
  return words.length <= maximumText ? words : `${words.slice(0, maximumText - 1).trimEnd()}…`;
}

/** How well a use is told of, 0 where best. */
export function evidenceRank({ evidence }: Pick<ConnectorUse, 'evidence'>): number {
  return evidenceOrder.indexOf(evidence);
}

/** What tells of a use, the best first. */
export const evidenceOrder = ['table', 'section', 'list', 'placeholder', 'mention'] as const;
// What people fill in is no connector.
const valueName = /(?:^|\s)(?:URLs?|API keys?|access tokens?|IDs?)$/i;
const maximumText = 600;
const maximumStatements = 100;

export type Evidence = (typeof evidenceOrder)[number];

/** A connector or category that a skill names, in its own words, and what it adds there. */
export interface ConnectorUse {
  label: string;
  adds: string | null;
  evidence: Evidence;
  line: number;
  /** The text says that it is a connector: the label alone does not have to be known. */
  isNamed: boolean;
  /** The line where a list begins of which items are called an MCP, as this is; one that is known vouches for it. */
  list?: number;
}

/** What works without connectors, in the words of the file. */
export interface Statement {
  text: string;
  line: number;
}

/** What stops without a connector; no labels where it may be any of several. */
export interface Requirement extends Statement {
  labels: string[];
}

export interface ConnectorContent {
  connectors: ConnectorUse[];
  standalone: Statement[];
  requires: Requirement[];
}
