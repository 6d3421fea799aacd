import { finding, type PluginFinding, type PluginFindings } from './findings.ts';
import { isYamlWithQuotes, readYamlKeys } from './frontmatter-yaml.ts';
import { blankText, cleanText, hasByteOrderMark, placesIn } from '../diagnostics/text.ts';

/**
 * Reads the frontmatter of a skill, command or agent. What is not valid YAML is read line by line;
 * the body keeps its lines, with the frontmatter blanked.
 */
export function readFrontmatter(file: string, text: string): FrontmatterRead {
  const clean = cleanText(text);
  const place = placesIn(file, clean);
  const findings: PluginFinding[] = [];
  if (hasByteOrderMark(text)) findings.push(finding('byte-order-mark', place(0), {}));

  const block = findBlock(clean);
  if (block === null)
    return {
      data: {},
      lines: {},
      templates: [],
      isEmpty: false,
      body: clean,
      found: false,
      findings,
    };
  const open = place(block.open);
  if (block.before !== null) {
    findings.push(finding('frontmatter-late', open, { before: block.before }));
  }
  if (!block.closed) findings.push(finding('frontmatter-unclosed', open, undefined));
  if (block.cut !== undefined) {
    findings.push(finding('frontmatter-cut', place(block.end), block.cut));
  }

  const yaml = clean.slice(block.start, block.end);
  const read = readYamlKeys(yaml);
  const at = (offset: number) => place(block.start + offset);
  if (read.problem !== null) {
    const { offset, ...args } = read.problem;
    // With quotes around its values Claude Code reads what other programs refuse.
    const isQuoted = isYamlWithQuotes(text.slice(block.start, block.end));
    const isMild =
      isQuoted ||
      isInner(file) ||
      // What stands before it is read.
      (args.fault === 'documents' && readYamlKeys(yaml.slice(0, offset)).problem === null);
    findings.push(
      finding(
        'frontmatter-not-yaml',
        at(offset),
        { ...args, ...(isQuoted && { isRead: true }) },
        isMild ? 'warning' : undefined,
      ),
    );
  }
  for (const { offset, key } of read.repeated) {
    findings.push(finding('frontmatter-key-repeated', at(offset), { key }));
  }
  const templates = read.data === null ? {} : findTemplates(read.data, yaml);
  const firstLine = place(block.start).line;
  return {
    data: read.data === null ? parseLines(yaml) : { ...read.data, ...templates },
    lines: keyLines(yaml, firstLine),
    templates: Object.keys(templates),
    isEmpty: yaml.trim() === '',
    body: blankText(clean.slice(0, block.bodyStart)) + clean.slice(block.bodyStart, block.bodyEnd),
    found: true,
    findings,
  };
}

// Skills inside skills are read by other programs only.
function isInner(file: string): boolean {
  const folders = file.split('/');
  const depth = folders.length - folders.indexOf('skills');
  return folders.includes('skills') && depth > 3 && folders.at(-1)?.toLowerCase() === 'skill.md';
}

/** The keys alone, without the text below them. */
export function frontmatterOf({ data, lines, templates, isEmpty }: Frontmatter): Frontmatter {
  return { data, lines, templates, isEmpty };
}

/** The text of a frontmatter value, whatever YAML made of it; null where there is none. */
export function frontmatterText(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) {
    const items = value.map(frontmatterText).filter((item) => item !== null);
    return items.length === 0 ? null : items.join(', ');
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

function findBlock(text: string): FrontmatterBlock | null {
  let at = 0;
  let before: string | null = null;
  let fence: string | null = null;
  for (;;) {
    const line = lineAt(text, at);
    const trimmed = line.text.trim();
    if (/^---\s*$/.test(trimmed)) return blockFrom(text, at, line.next, before, fence);
    if (line.next > text.length || line.next === at) return null;
    if (trimmed === '') {
      if (before === null && line.text === '' && at < text.length) before = 'blank line';
    } else if (trimmed.startsWith('<!--')) {
      const end = text.indexOf('-->', at);
      if (end === -1) return null;
      before = 'comment';
      at = lineAt(text, end).next;
      continue;
    } else if (fence === null && /^(?:`{3,}|~{3,})\s*(?:markdown|md|ya?ml)?$/i.test(trimmed)) {
      fence = /^[`~]+/.exec(trimmed)?.[0] ?? null;
      before = 'code fence';
    } else {
      return null;
    }
    at = line.next;
  }
}

function blockFrom(
  text: string,
  open: number,
  start: number,
  before: string | null,
  fence: string | null,
): FrontmatterBlock | null {
  // Of what stands below something else Claude Code reads nothing.
  const isFirst = before === null && fence === null;
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (/^(?:---|\.\.\.)\s*$/.test(line.text)) {
      const cut = isFirst ? cutIn(text, start, at) : undefined;
      if (cut !== undefined) return { ...cut, open, start, before };
      const bodyStart = afterFence(text, line.next, fence);
      return {
        open,
        start,
        end: at,
        bodyStart,
        bodyEnd: bodyEnd(text, bodyStart, line.next, fence),
        closed: true,
        before,
      };
    }
    at = line.next;
  }
  const cut = isFirst ? cutIn(text, start, endOfKeys(text, start)) : undefined;
  if (cut !== undefined) return { ...cut, open, start, before };
  const end = endOfKeys(text, start);
  if (end === start) return null;
  return { open, start, end, bodyStart: end, bodyEnd: text.length, closed: false, before };
}

/** The first mark before `until` that ends the frontmatter to Claude Code, which looks for it in lines of keys too. */
function cutIn(text: string, start: number, until: number): Cut | undefined {
  const end = text.indexOf('---', start);
  // At the start of a line it is the mark of a second document, which is told as such.
  if (end === -1 || end >= until || text[end - 1] === '\n') return undefined;
  const { text: rest, next } = lineAt(text, end + 3);
  const lost = keyLines(text.slice(next, Math.min(endOfKeys(text, next), until)), 0);
  const [gap = ''] = /^\s*/.exec(text.slice(end + 3)) ?? [];
  return {
    end,
    bodyStart: end + 3 + gap.length,
    bodyEnd: text.length,
    closed: true,
    cut: { lost: Object.keys(lost), isAtEnd: /^[-\s]*$/.test(rest) },
  };
}

// The fence may hold the frontmatter alone, or the whole file.
function afterFence(text: string, at: number, fence: string | null): number {
  if (fence === null) return at;
  const line = lineAt(text, at);
  return line.text.trim() === fence ? line.next : at;
}

function bodyEnd(
  text: string,
  bodyStart: number,
  afterBlock: number,
  fence: string | null,
): number {
  if (fence === null || bodyStart !== afterBlock) return text.length;
  const tail = text.trimEnd();
  return tail.endsWith(`\n${fence}`) ? tail.length - fence.length : text.length;
}

/** Where the lines end that can be keys, for frontmatter that is never closed. */
function endOfKeys(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (!/^(?:[A-Za-z_][\w-]*\s*:|\s+\S|- )/.test(line.text)) break;
    at = line.next;
  }
  return Math.min(at, text.length);
}

/** Reads `key: value` lines, with what is indented below them, out of text that is not YAML. */
function parseLines(yaml: string): Record<string, unknown> {
  const pairs: [string, string][] = [];
  for (const line of yaml.split('\n')) {
    const pair = /^([A-Za-z_][\w-]*)\s*:(?:\s+(.*)|$)/.exec(line);
    const last = pairs.at(-1);
    if (pair !== null) pairs.push([pair[1] ?? '', (pair[2] ?? '').trim()]);
    else if (last !== undefined && /^\s+\S/.test(line)) {
      last[1] = `${/^[|>][+-]?$/.test(last[1]) ? '' : last[1]} ${line.trim()}`.trim();
    }
  }
  return Object.fromEntries(
    pairs.map(([key, value]) => [key, value.replace(/^(["'])(.*)\1$/, '$2')]),
  );
}

// `name: {{NAME}}` is a map to YAML, and a template left in to its author.
function findTemplates(data: Record<string, unknown>, yaml: string): Record<string, unknown> {
  if (!yaml.includes('{{')) return {};
  const lines = Object.entries(parseLines(yaml));
  return Object.fromEntries(
    lines.filter(([key, text]) => String(text).startsWith('{{') && isGroup(data[key])),
  );
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyLines(yaml: string, firstLine: number): Record<string, number> {
  return Object.fromEntries(
    yaml.split('\n').flatMap((line, index) => {
      const key = /^([A-Za-z_][\w-]*)\s*:/.exec(line)?.[1];
      return key === undefined ? [] : [[key, firstLine + index] as const];
    }),
  );
}

function lineAt(text: string, start: number): { text: string; next: number } {
  const end = text.indexOf('\n', start);
  return end === -1
    ? { text: text.slice(start), next: text.length + 1 }
    : { text: text.slice(start, end), next: end + 1 };
}

type Cut = Pick<FrontmatterBlock, 'end' | 'bodyStart' | 'bodyEnd' | 'closed' | 'cut'>;

interface FrontmatterBlock {
  /** Where it ends inside a line. */
  cut?: PluginFindings['frontmatter-cut'];
  open: number;
  start: number;
  end: number;
  bodyStart: number;
  bodyEnd: number;
  closed: boolean;
  /** What stands before the block, in words. */
  before: string | null;
}

/** The keys of a frontmatter. */
export interface Frontmatter {
  data: Record<string, unknown>;
  /** The line of each key. */
  lines: Record<string, number>;
  /** The keys whose value is a template such as {{NAME}}, in text here and a map to YAML. */
  templates: readonly string[];
  /** Nothing stands between its lines. */
  isEmpty: boolean;
}

export interface FrontmatterRead extends Frontmatter {
  body: string;
  found: boolean;
  findings: PluginFinding[];
}
