import type { ParseError } from 'jsonc-parser';
import type { Format } from '../clients/client.ts';
import { describeBrokenToml, isMeantAsToml } from './broken-toml.ts';
import { describeMistake } from './mistake.ts';
import { isRecord } from '../protocol/record.ts';
import { isYamlRoot } from '../protocol/root-key.ts';

/**
 * Reads a configuration in whatever format it is: JSON with comments and trailing commas, TOML or
 * YAML. A piece cut out of a JSON file, without its outer braces, is read as well.
 */
export async function parseConfiguration(text: string): Promise<Parsed> {
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.trim() === '') return { problem: 'There is nothing to read.' };
  const mistake = describeMistake(clean);
  if (mistake !== undefined) return { problem: mistake };
  const json = await parseJson(clean);
  if ('data' in json) return json;
  // What starts like JSON is meant to be JSON: the place of its error helps more than another parser's.
  const isMeantAsJson = /^(?:\s*#[^\n]*\n)*\s*(?:\{|\/[/*])/.test(clean) && !isMeantAsToml(clean);
  if (!isMeantAsJson) {
    for (const parse of [parseToml, parseYaml]) {
      const parsed = await parse(clean);
      if (parsed) return parsed;
    }
  }
  if (isMeantAsJson) return json;
  if (!clean.split('\n').some(isYamlRoot)) {
    return { problem: 'It is neither JSON nor TOML nor YAML.' };
  }
  const tab = clean.indexOf('\n\t');
  if (tab === -1) return brokenYaml(clean);
  const problem = 'It is no YAML: expected spaces at the start of a line, where a tab stands.';
  return { problem, offset: tab + 1 };
}

async function parseJson(text: string): Promise<Parsed> {
  const { parseTree, printParseErrorCode } = await import('jsonc-parser');
  const read = (source: string): Parsed => {
    const errors: ParseError[] = [];
    let data: unknown;
    try {
      data = valueOf(parseTree(source, errors, { allowTrailingComma: true }));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { problem: 'Its nesting is too deep to read.' };
    }
    const [first] = errors;
    if (first) {
      return {
        problem: `It is no JSON: expected ${
          /[\u2018-\u201f]/.test(source.charAt(first.offset))
            ? 'straight quotes (") in place of curly ones'
            : (words[printParseErrorCode(first.error)] ?? 'something else')
        }.`,
        offset: first.offset,
      };
    }
    if (!isRecord(data)) return { problem: 'It holds no object.' };
    return { data, format: isStrictJson(source) ? 'json' : 'jsonc' };
  };
  const whole = read(text);
  if ('data' in whole || !/^\s*"(?:[^"\\]|\\.)*"\s*:/.test(text)) return whole;
  const wrapped = read(`{${text}\n}`);
  return 'data' in wrapped ? { ...wrapped, isPiece: true } : whole;
}

async function parseToml(text: string): Promise<Parsed | undefined> {
  const { parse, TomlError } = await import('smol-toml');
  try {
    const data: unknown = parse(text);
    if (!isRecord(data) || Object.keys(data).length === 0) return undefined;
    const servers = Object.entries(data).map(([key, each]) => [
      key,
      key === 'mcp_servers' ? withoutDates(each) : each,
    ]);
    return { data: Object.fromEntries(servers) as Record<string, unknown>, format: 'toml' };
  } catch (error) {
    const isBroken = error instanceof TomlError && isMeantAsToml(text);
    return isBroken ? describeBrokenToml(text, error) : undefined;
  }
}

/** Codex takes a day or a time for a text. */
function withoutDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/\.000(?=Z|$|[+-])/, '');
  if (Array.isArray(value)) return value.map(withoutDates);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutDates(each)]));
}

async function parseYaml(text: string): Promise<Parsed | undefined> {
  if (!mayBeYamlMap(text)) return undefined;
  const { readYamlDocument, yamlData } = await import('../diagnostics/yaml.ts');
  try {
    const document = readYamlDocument(text);
    const data: unknown = document.errors.length === 0 && yamlData(document);
    return isRecord(data) ? { data, format: 'yaml' } : undefined;
  } catch {
    return undefined;
  }
}

/** Where a text that is meant as YAML is none. */
async function brokenYaml(text: string): Promise<{ problem: string; offset?: number }> {
  const { readYamlDocument } = await import('../diagnostics/yaml.ts');
  const [first] = mayBeYamlMap(text) ? readYamlDocument(text).errors : [];
  if (first === undefined) return { problem: 'It is neither JSON nor TOML nor YAML.' };
  const words =
    yamlWords[first.code] ??
    'each key of a map as far in as the others of it, and a colon with a space behind each';
  return { problem: `It is no YAML: expected ${words}.`, offset: first.pos[0] };
}

const yamlWords: Readonly<Record<string, string | undefined>> = {
  DUPLICATE_KEY: 'each key once; this one stands there a second time',
  BAD_SCALAR_START: 'quotes around a text that begins with @, %, * or a backtick',
  BAD_ALIAS: 'quotes around a text that begins with @, %, * or a backtick',
  BAD_DQ_ESCAPE: String.raw`single quotes around a text with backslashes, as in 'C:\tools\node.exe'`,
  BLOCK_AS_IMPLICIT_KEY: 'quotes around a text with a colon and a space in it',
};

/**
 * Whether the first line of a text that says something can begin a map of YAML: the library goes through all of a
 * text, and notes an error for each sign that it does not expect, before it tells.
 */
export function mayBeYamlMap(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const whole = text.slice(start, end);
    start = end + 1;
    if (/^\uFEFF?[#%]/.test(whole)) continue;
    const line = whole.replace(/^\uFEFF?(?:---|\.\.\.)(?=\s|$)/, '');
    // The library takes an indented comment for a key.
    if (/^\s*[?{&!]|:(?:\s|$)/.test(line)) return true;
    if (!/^\s*(?:#|$)/.test(line)) return false;
  }
  return false;
}

// Plain objects by definition of their keys: `__proto__` stays a key like any other.
function valueOf(node: JsonNode | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(valueOf);
  if (node?.type !== 'object') return node?.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children: [key, value] = [] }) => [
      String(key?.value),
      valueOf(value),
    ]),
  );
}

function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const words: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a key in double quotes',
  ValueExpected: 'a value',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  CloseBraceExpected: 'a closing brace',
  CloseBracketExpected: 'a closing bracket',
  EndOfFileExpected: 'nothing after the last brace; paste one file at a time',
  InvalidEscapeCharacter: String.raw`two backslashes for each one, as in "C:\\Users"`,
  InvalidUnicode: String.raw`four digits after \u, or two backslashes for one`,
  InvalidCharacter: 'no line break or tab inside a text',
  InvalidCommentToken: 'the end of a comment',
  UnexpectedEndOfComment: 'the end of a comment',
  UnexpectedEndOfString: 'the end of a text in double quotes',
  InvalidSymbol: 'a text in double quotes',
  InvalidNumberFormat: 'a number',
};

/** What a text says, or why it cannot be read. */
export type Parsed =
  | {
      data: Record<string, unknown>;
      format: Exclude<Format, 'none'>;
      /** The outer braces were missing. */
      isPiece?: boolean;
    }
  | { problem: string; offset?: number };

interface JsonNode {
  type: string;
  value?: unknown;
  children?: JsonNode[];
}
