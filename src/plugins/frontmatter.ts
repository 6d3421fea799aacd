import { isMap, isScalar, parseDocument, type ErrorCode, type YAMLMap } from 'yaml';
import { finding, type PluginFinding } from './findings.ts';
import { blankText, cleanText, hasByteOrderMark, placesIn } from '../diagnostics/text.ts';

/**
 * Reads the frontmatter of a skill, command or agent. What is not valid YAML is read line by line;
 * the body keeps its lines, with the frontmatter blanked.
 */
export function readFrontmatter(file: string, text: string): FrontmatterRead {
  const clean = cleanText(text);
  const place = placesIn(file, clean);
  const findings: PluginFinding[] = [];
  const problem = (offset: number, words: string) =>
    findings.push(finding('frontmatter-invalid', place(offset), { problem: words }));
  if (hasByteOrderMark(text)) findings.push(finding('byte-order-mark', place(0), undefined));

  const block = findBlock(clean);
  if (block === null) return { data: {}, lines: {}, body: clean, found: false, findings };
  if (block.before !== null) {
    problem(
      block.open,
      `Unexpected ${block.before} before the frontmatter, expected "---" on the first line; move it below.`,
    );
  }
  if (!block.closed) {
    problem(
      block.open,
      'Unexpected frontmatter without an end, expected a line "---" after the last key.',
    );
  }

  const yaml = clean.slice(block.start, block.end);
  const read = parseYaml(yaml);
  for (const { offset, words } of read.problems) problem(block.start + offset, words);
  const data = read.data === null ? parseLines(yaml) : withTemplates(read.data, yaml);
  const firstLine = place(block.start).line;
  return {
    data,
    lines: keyLines(yaml, firstLine),
    body: blankText(clean.slice(0, block.bodyStart)) + clean.slice(block.bodyStart, block.bodyEnd),
    found: true,
    findings,
  };
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
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (/^(?:---|\.\.\.)\s*$/.test(line.text)) {
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
  const end = endOfKeys(text, start);
  if (end === start) return null;
  return { open, start, end, bodyStart: end, bodyEnd: text.length, closed: false, before };
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

function parseYaml(yaml: string): {
  data: Record<string, unknown> | null;
  problems: YamlProblem[];
} {
  if (yaml.trim() === '') return { data: {}, problems: [] };
  if (yaml.length > maximumYaml) {
    return {
      data: null,
      problems: [
        {
          offset: 0,
          words:
            'Unexpected size of the frontmatter, expected at most 64 KiB; it is read line by line.',
        },
      ],
    };
  }
  try {
    const document = parseDocument(yaml, {
      uniqueKeys: false,
      logLevel: 'error',
      prettyErrors: false,
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const words =
        yamlWords[error.code] ??
        `Unexpected text in the frontmatter, expected YAML (${firstSentence(error.message)}); put the value in quotes.`;
      return {
        data: null,
        problems: [{ offset: Math.min(error.pos[0], Math.max(0, yaml.length - 1)), words }],
      };
    }
    if (!isMap(document.contents)) {
      return {
        data: null,
        problems: [
          {
            offset: 0,
            words: 'Unexpected frontmatter without keys, expected lines such as "name: …".',
          },
        ],
      };
    }
    return {
      data: document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>,
      problems: duplicateKeys(document.contents),
    };
  } catch {
    return {
      data: null,
      problems: [
        {
          offset: 0,
          words: 'Unexpected structure of the frontmatter, expected plain keys and values.',
        },
      ],
    };
  }
}

function duplicateKeys(map: YAMLMap): YamlProblem[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        offset: key.range?.[0] ?? 0,
        words: `Unexpected second key "${name}" in the frontmatter, expected each key once; the last one wins.`,
      },
    ];
  });
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
function withTemplates(data: Record<string, unknown>, yaml: string): Record<string, unknown> {
  if (!yaml.includes('{{')) return data;
  const lines = parseLines(yaml);
  const templates = Object.entries(lines).filter(
    ([key, text]) => String(text).startsWith('{{') && key in data,
  );
  return { ...data, ...Object.fromEntries(templates) };
}

function keyLines(yaml: string, firstLine: number): Record<string, number> {
  return Object.fromEntries(
    yaml.split('\n').flatMap((line, index) => {
      const key = /^([A-Za-z_][\w-]*)\s*:/.exec(line)?.[1];
      return key === undefined ? [] : [[key, firstLine + index] as const];
    }),
  );
}

function firstSentence(message: string): string {
  const first = (message.split('\n')[0] ?? '').split(/(?<=\.) /)[0] ?? '';
  return first.replace(/\.$/, '').slice(0, 120);
}

function lineAt(text: string, start: number): { text: string; next: number } {
  const end = text.indexOf('\n', start);
  return end === -1
    ? { text: text.slice(start), next: text.length + 1 }
    : { text: text.slice(start, end), next: end + 1 };
}

const maximumYaml = 64 * 1024;
// Where quotes around a value would not help.
const yamlWords: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'Unexpected tab before a line of the frontmatter, expected spaces; replace it.',
  MULTIPLE_DOCS: 'Unexpected "---" in the frontmatter, expected it at the end only; remove it.',
};

interface FrontmatterBlock {
  open: number;
  start: number;
  end: number;
  bodyStart: number;
  bodyEnd: number;
  closed: boolean;
  /** What stands before the block, in words. */
  before: string | null;
}

interface YamlProblem {
  offset: number;
  words: string;
}

export interface FrontmatterRead {
  data: Record<string, unknown>;
  /** The line of each key. */
  lines: Record<string, number>;
  body: string;
  found: boolean;
  findings: PluginFinding[];
}
