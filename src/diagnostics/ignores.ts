import { member, members, parseJson, textMember, type JsonFile, type Node } from './json.ts';
import type { TextFile } from './text.ts';
import {
  compareFindings,
  findingMaker,
  type FindingOf,
  type Place,
  type RawFinding,
} from './finding.ts';

/** The name of the file at the root of a directory that lists findings to ignore. */
export const ignoreFile = '.catalog-check.json';

/**
 * Takes out the findings that comments and the ignore file name, each with its reason. What they say
 * without a known rule, a reason or an effect is a finding of its own.
 */
export function withoutIgnored<Found extends RawFinding>(
  findings: readonly Found[],
  texts: readonly TextFile[],
  listed: string | null,
  idsOf: IdsOf,
): (Found | IgnoreFinding)[] {
  const read = [
    ...texts.flatMap((text) => readIgnoreComments(text, idsOf)),
    ...(listed === null ? [] : readIgnoreFile(listed, idsOf)),
  ];
  const ignores = read.filter(isIgnore);
  const used = new Set<Ignore>();
  const kept = findings.filter((each) => {
    const by = ignores.filter(({ ids, matches }) => ids.includes(each.rule) && matches(each));
    for (const ignore of by) used.add(ignore);
    return by.length === 0;
  });
  const unused = ignores
    .filter((ignore) => !used.has(ignore))
    .map(({ rule, at }) => finding('ignore-unused', at, { rule }));
  const invalid = read.filter((each): each is IgnoreFinding => !isIgnore(each));
  return [...kept, ...invalid, ...unused].sort(compareFindings);
}

/** Reads comments such as `<!-- catalog-ignore rule-id: reason -->`, on the line they are about or alone above it. */
function readIgnoreComments(
  { path: file, text }: TextFile,
  idsOf: IdsOf,
): (Ignore | IgnoreFinding)[] {
  if (!text.includes('catalog-ignore')) return [];
  let fence = false;
  const sources = text.split('\n');
  return sources.flatMap((source, index): (Ignore | IgnoreFinding)[] => {
    if (/^\s*(?:```|~~~)/.test(source)) fence = !fence;
    if (source.length > maximumLine || !source.includes('catalog-ignore')) return [];
    const comments = fence ? [] : commentsOf(source);
    const line = index + 1;
    const besides = comments.reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      source,
    );
    const lines = besides.trim() === '' ? [line, nextLine(sources, line)] : [line];
    return comments.map(({ start, rule, reason }) =>
      toIgnore(
        { file, line, column: start + 1 },
        rule,
        reason,
        (found) => found.file === file && lines.includes(found.line),
        idsOf,
      ),
    );
  });
}

/** The comments of a line that ignore something. Found by their ends: one pattern for the whole would be slow on text made for it. */
function commentsOf(source: string): Comment[] {
  const comments: Comment[] = [];
  for (let start = source.indexOf('<!--'); start !== -1;) {
    const close = source.indexOf('-->', start + 4);
    if (close === -1) break;
    const end = close + 3;
    const words = source.slice(start + 4, close).trim();
    if (source[start - 1] !== '`' && /^catalog-ignore(?![^\s:])/.test(words)) {
      const rest = words.slice('catalog-ignore'.length).trim();
      const rule = /^[^\s:>]*/.exec(rest)?.[0] ?? '';
      const reason = rest.slice(rule.length).trim().replace(/^:/, '').trim();
      comments.push({ start, end, rule, reason });
    }
    start = source.indexOf('<!--', end);
  }
  return comments;
}

/** The next line that is neither empty nor such a comment: formatters put an empty line after comments. */
function nextLine(sources: readonly string[], line: number): number {
  const below = sources.slice(line, line + maximumGap);
  const next = below.findIndex((source) => !skippedLine.test(source));
  return line + 1 + Math.max(next, 0);
}

/** Reads the ignore file: `{ "ignore": [{ "rule", "file", "reason" }] }`; a file may be a folder. */
export function readIgnoreFile(text: string, idsOf: IdsOf): (Ignore | IgnoreFinding)[] {
  const json = parseJson(ignoreFile, text);
  const [syntax] = json.problems;
  const list = member(json.root, 'ignore');
  if (syntax !== undefined || list?.type !== 'array') {
    const found = syntax?.what ?? 'content';
    return [finding('ignore-file-invalid', json.place(syntax?.offset ?? 0), { found })];
  }
  return (list.children ?? []).map((node) => readEntry(json, node, idsOf));
}

function readEntry(json: JsonFile, node: Node, idsOf: IdsOf): Ignore | IgnoreFinding {
  const at = json.place(node.offset);
  const unknown = members(node).find(([key]) => !entryKeys.has(key));
  const file = textMember(node, 'file') ?? '';
  if (unknown !== undefined || file === '') {
    return finding('ignore-entry-invalid', at, { key: unknown?.[0] });
  }
  const isIn = (found: Place) =>
    found.file === file || found.file.startsWith(`${file.replace(/\/$/, '')}/`);
  return toIgnore(
    at,
    textMember(node, 'rule') ?? '',
    textMember(node, 'reason') ?? '',
    isIn,
    idsOf,
  );
}

function toIgnore(
  at: Place,
  rule: string,
  reason: string,
  matches: Ignore['matches'],
  idsOf: IdsOf,
): Ignore | IgnoreFinding {
  const ids = idsOf(rule);
  if (ids.length === 0) return finding('ignore-rule-unknown', at, { rule });
  if (!/[\p{L}\p{N}]/u.test(reason)) return finding('ignore-reason-missing', at, { rule });
  return { rule, ids, at, matches };
}

function isIgnore(read: Ignore | IgnoreFinding): read is Ignore {
  return 'matches' in read;
}

const finding = findingMaker<IgnoreFindings>();

const skippedLine = /^\s*(?:<!--\s*catalog-ignore.*-->\s*)?$/;
const maximumLine = 2000;
const maximumGap = 20;
const entryKeys = new Set(['rule', 'file', 'reason']);

/** What is found in the comments and the file by which findings are ignored, by rule. */
export interface IgnoreFindings {
  'ignore-file-invalid': { found: string };
  'ignore-entry-invalid': { key: string | undefined };
  'ignore-rule-unknown': { rule: string };
  'ignore-reason-missing': { rule: string };
  'ignore-unused': { rule: string };
}

type IgnoreFinding = FindingOf<IgnoreFindings>;

/** The rules that a text names, by their id or by one that they had; none where it is no id. */
type IdsOf = (id: string) => readonly string[];

/** A comment of a line: where it is, and what it says. */
interface Comment {
  start: number;
  end: number;
  rule: string;
  reason: string;
}

/** Findings of one rule that are right as they are. */
interface Ignore {
  /** As it is written. */
  rule: string;
  ids: readonly string[];
  at: Place;
  matches: (finding: Place) => boolean;
}
