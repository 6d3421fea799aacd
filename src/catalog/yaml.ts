import { isNode, isScalar, LineCounter, visit, type Alias, type Document } from 'yaml';
import type { z } from 'zod';
import type { Place } from '../diagnostics/finding.ts';
import { parseYaml as parse, yamlData, yamlFinder, type YamlFinder } from '../diagnostics/yaml.ts';
import { finding, type CatalogFinding } from './findings.ts';
import { problemFinding } from './problem.ts';
import { keysAt } from './schema-keys.ts';

/** Reads one YAML text by a schema; every problem is a finding at its place. */
export function readYaml<Schema extends z.ZodType>(
  source: YamlSource,
  { schema, jsonSchema }: YamlSchema<Schema>,
  { document, lines }: ParsedYaml = parseYaml(source.text),
): { value: z.output<Schema> | undefined; findings: CatalogFinding[] } {
  if (source.checked !== undefined)
    return { value: source.checked as z.output<Schema>, findings: [] };
  const at = (offset: number) => placeAt(source.file, lines, offset);
  const syntax = [...document.errors, ...document.warnings].map(({ message, pos }) =>
    finding('entry-not-yaml', at(Math.min(pos[0], source.text.length)), {
      fault: message.replace(/\.?$/, ''),
    }),
  );
  if (syntax.length > 0) return { value: undefined, findings: syntax };

  let input: unknown;
  try {
    input = yamlData(document);
  } catch {
    const alias = findAlias(document);
    const place = at(alias?.range?.[0] ?? 0);
    return {
      value: undefined,
      findings: [finding('entry-not-yaml', place, { alias: alias?.source ?? '' })],
    };
  }
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, findings: [] };
  const finder = yamlFinder(document);
  const findings = result.error.issues.flatMap((issue) => {
    const known = issue.code === 'unrecognized_keys' ? keysAt(jsonSchema, issue.path) : [];
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key) => {
      const place = at(offsetOf(finder, issue.path, key));
      const value = issue.path.reduce(valueAt, input);
      if (key === undefined && value === undefined && isFactKey(issue.path.at(-1))) {
        const fact = issue.path.length === 1 ? 'entry' : `\`${issue.path.slice(0, -1).join('.')}\``;
        return finding('fact-unsourced', place, { fact, missing: String(issue.path.at(-1)) });
      }
      return problemFinding(place, issue, value, key, known);
    });
  });
  return { value: undefined, findings };
}

/** The place of a path in a YAML text: its key, else its value, else the nearest parent there is. */
export function placeInYaml({ file, text }: YamlSource, path: readonly PropertyKey[]): Place {
  if (last?.text !== text) {
    const { document, lines } = parseYaml(text);
    last = { text, lines, finder: yamlFinder(document) };
  }
  return placeAt(file, last.lines, offsetOf(last.finder, path, undefined));
}

// An entry may have a finding for each of its facts, and parsing it is most of the work.
let last: { text: string; lines: LineCounter; finder: YamlFinder } | undefined;

/** Parses a YAML text; its errors are in the document. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  return { document: parse(text, { lineCounter: lines, stringKeys: true }), lines };
}

/** The first alias of a document: it may lead nowhere, or grow without end. */
export function findAlias(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias(_, node) {
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

function placeAt(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

function offsetOf(
  { pairOf, nodeAt }: YamlFinder,
  path: readonly PropertyKey[],
  key: string | undefined,
): number {
  const pair = key === undefined ? undefined : pairOf(nodeAt(path), key);
  if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
  for (let depth = path.length; depth >= 0; depth--) {
    const node = nodeAt(path.slice(0, depth));
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function valueAt(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

function isFactKey(key: PropertyKey | undefined): boolean {
  return key === 'source' || key === 'checked' || key === 'sources';
}

/** A YAML text and the path findings name it by. */
export interface YamlSource {
  file: string;
  text: string;
  /** What it holds, where that was read and checked before. */
  checked?: unknown;
}

/** A parsed text with the places of its lines. */
export interface ParsedYaml {
  document: Document.Parsed;
  lines: LineCounter;
}

/** A zod schema with the JSON Schema made from it. */
export interface YamlSchema<Schema extends z.ZodType> {
  schema: Schema;
  jsonSchema: z.core.JSONSchema.JSONSchema;
}
