import { isMap, isScalar, type ErrorCode, type YAMLMap } from 'yaml';
import { parseYamlWithRepeats, yamlData } from '../diagnostics/yaml.ts';
import type { FrontmatterFault } from './findings.ts';

/** Reads the keys and values of a frontmatter that is YAML; says what is wrong with another. */
export function readYamlKeys(yaml: string): YamlRead {
  if (yaml.trim() === '') return { data: {}, problem: null, repeated: [] };
  if (yaml.length > maximumYaml) return unread('size');
  try {
    const document = parseYamlWithRepeats(yaml);
    const [error] = document.errors;
    if (error !== undefined) {
      const offset = Math.min(error.pos[0], Math.max(0, yaml.length - 1));
      const fault = faults[error.code];
      if (fault !== undefined) return unread(fault, offset);
      const quoted = quoteAbove(yaml, offset);
      if (quoted !== undefined) return unread('text', quoted, 'QUOTE_BELOW');
      const cause = causeAt(yaml, offset);
      const loose = cause === undefined ? looseLine(yaml, offset) : undefined;
      return loose === undefined
        ? unread('text', offset, cause ?? error.code)
        : unread('text', loose, 'LINE_WITHOUT_KEY');
    }
    if (!isMap(document.contents)) return unread('keys');
    return {
      data: yamlData(document, { maxAliasCount: 100 }) as Record<string, unknown>,
      problem: null,
      repeated: repeatedKeys(document.contents),
    };
  } catch {
    return unread('structure');
  }
}

/**
 * Whether a frontmatter is YAML once the values with special signs stand in quotes and spaces for the tabs that
 * lines begin with, as Claude Code 2.1.332 tries when it cannot read one. A line that ends in a carriage return gets
 * none.
 */
export function isYamlWithQuotes(yaml: string): boolean {
  const quoted = yaml.split('\n').map((line) => {
    const [, key, value] = /^([A-Za-z_-]+):\s+(\S.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined || /^(["']).*\1$/.test(value)) return line;
    return /[{}[\]*&#!|>%@`]|: /.test(value) ? `${key}: ${JSON.stringify(value)}` : line;
  });
  const spaced = quoted.map((line) => line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)));
  return readYamlKeys(spaced.join('\n').replaceAll('\r', ' ')).data !== null;
}

/** What we know better than the parser of why it stopped at an offset. */
function causeAt(yaml: string, offset: number): string | undefined {
  if (startsDoubled(yaml, offset)) return 'DOUBLED_QUOTES';
  if (startsListBesideKey(yaml, offset)) return 'LIST_BESIDE_KEY';
  if (isEntryWithoutDash(yaml, offset)) return 'ENTRY_WITHOUT_DASH';
  if (goesOnBehindQuote(yaml, offset)) return 'QUOTES_INSIDE';
  if (goesOnBelow(yaml, offset)) return 'MULTILINE_IMPLICIT_KEY';
  return isInToolList(yaml, offset) ? 'TOOL_LIST' : undefined;
}

/** Where a key stands whose value opens a quote that only a line below closes, and a line that is not set in follows. */
function quoteAbove(yaml: string, offset: number): number | undefined {
  const opened = [...yaml.slice(0, offset).matchAll(/^[\w-]+:[ \t]+"(?:[^"\\\n]|\\.)*$/gm)].at(-1);
  if (opened === undefined) return undefined;
  const below = yaml.slice(opened.index + opened[0].length + 1);
  const end = /(?<!\\)"[ \t]*(?:\n|$)/.exec(below);
  const within = below.slice(0, end?.index ?? 0);
  return /^[^\s]/m.test(within) ? opened.index : undefined;
}

/** Where the first line of words stands that is neither set in nor behind a key, down to the line of an offset. */
function looseLine(yaml: string, offset: number): number | undefined {
  const end = yaml.indexOf('\n', offset);
  let at = 0;
  for (const line of yaml.slice(0, end === -1 ? yaml.length : end).split('\n')) {
    const [before = ''] = line.trimEnd().split(/:(?=\s|$)/, 1);
    const words = before.split(' ').length;
    if (/^[\p{L}*_]/u.test(line) && words > (before === line.trimEnd() ? 1 : mostInKey)) return at;
    at += line.length + 1;
  }
  return undefined;
}

/** How many words of a line may be a key. */
const mostInKey = 4;

/** Whether an offset lies in the value of a key for tools that begins with a bracket. */
function isInToolList(yaml: string, offset: number): boolean {
  const end = yaml.indexOf('\n', offset);
  const lines = yaml.slice(0, end === -1 ? yaml.length : end).split('\n');
  const key = lines.findLast((line) => /^[\w-]+\s*:/.test(line)) ?? '';
  return /^(?:tools|allowed-tools|disallowed-tools|disallowedTools)\s*:\s*\[/.test(key);
}

/** Whether the value of the line at an offset begins with two quotes, of which the second ends it. */
function startsDoubled(yaml: string, offset: number): boolean {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  return /^[\w-]+:[ \t]*(?:""|'')[^\s"'#]/.test(yaml.slice(start, start + 200));
}

/** Whether a list begins on the line of its key, at an offset: `tools: - Read`. */
function startsListBesideKey(yaml: string, offset: number): boolean {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  return (
    /^ {0,20}[\w-]{1,60}:[ \t]{1,20}$/.test(yaml.slice(start, offset)) &&
    yaml.startsWith('- ', offset)
  );
}

/** Whether the line at an offset stands right below an entry of a list, no further in, and is neither one nor a key. */
function isEntryWithoutDash(yaml: string, offset: number): boolean {
  const start = yaml.lastIndexOf('\n', yaml[offset] === '\n' ? offset : offset - 1) + 1;
  const [line = ''] = yaml.slice(start, start + 500).split('\n');
  const above =
    yaml
      .slice(0, Math.max(0, start - 1))
      .split('\n')
      .at(-1) ?? '';
  const entry = /^( {1,20})- \S/.exec(above);
  const indent = entry?.[1] ?? '';
  return (
    entry !== null &&
    line.startsWith(indent) &&
    /^(?!- )[^\s:]/.test(line.slice(indent.length)) &&
    !/:(?:\s|$)/.test(line)
  );
}

/** Whether the value of the line at an offset goes on behind its closing quote, and has no single ones: `"a" or "b"`. */
function goesOnBehindQuote(yaml: string, offset: number): boolean {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = yaml.slice(start, start + 500).split('\n');
  return /^[\w-]+:[ \t]+"[^"']{0,200}"[ \t]*[^\s"'#][^']{0,200}$/.test(line.trimEnd());
}

/** Whether the value of the line at an offset goes on in a line below that is neither indented nor a key. */
function goesOnBelow(yaml: string, offset: number): boolean {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', ...below] = yaml.slice(start).split('\n', 4);
  const next = below.find((each) => each.trim() !== '');
  return (
    /^[\w-]+:[ \t]+[^\s"'|>[{]/.test(line) &&
    next !== undefined &&
    /^[^\s#-]/.test(next) &&
    !/^[\w.-]+\s*:(?:\s|$)/.test(next)
  );
}

function unread(fault: FrontmatterFault, offset = 0, detail?: string): YamlRead {
  const problem = { fault, offset, ...(detail !== undefined && { detail }) };
  return { data: null, problem, repeated: [] };
}

function repeatedKeys(map: YAMLMap): RepeatedKey[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key: node }) => {
    if (!isScalar(node)) return [];
    const key = String(node.value);
    if (seen.has(key)) return [{ offset: node.range?.[0] ?? 0, key }];
    seen.add(key);
    return [];
  });
}

const maximumYaml = 64 * 1024;
// Where quotes around a value would not help.
const faults: Partial<Record<ErrorCode, FrontmatterFault>> = {
  TAB_AS_INDENT: 'tab',
  MULTIPLE_DOCS: 'documents',
};

/** What YAML makes of a frontmatter; without data where it is none. */
interface YamlRead {
  data: Record<string, unknown> | null;
  problem: { fault: FrontmatterFault; offset: number; detail?: string } | null;
  repeated: RepeatedKey[];
}

interface RepeatedKey {
  offset: number;
  key: string;
}
