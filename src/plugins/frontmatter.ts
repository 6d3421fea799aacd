import { finding, type PluginFinding } from './findings.ts';
import { findBlock, keyLines } from './frontmatter-block.ts';
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
