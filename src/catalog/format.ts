import { isMap, isScalar, isSeq, Scalar, visit, type Document, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { branchOf, layOutPlain } from './plain-layout.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { schemas } from './schemas.ts';
import { findAlias, parseYaml } from './yaml.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const EDITOR_LINE = '# yaml-language-server: $schema=../connector.schema.json';

// In a directory beside the catalog the schema lies elsewhere.
const OWN_EDITOR_LINE = /^# yaml-language-server: \$schema=\S+\/connector\.schema\.json$/;

/**
 * Writes an entry in its canonical form: keys in the order of the schema, lines of at most 100
 * characters, plain text where YAML allows it, the schema named in the first line. Comments stay;
 * a text that is no YAML map comes back as it is.
 */
export function formatEntry(text: string): string {
  if (isPlainFormatted(text, readPlainYaml(text))) return text;
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return formatDocument(plain, parseYaml(plain).document) ?? text;
}

/** Whether a text that is already parsed has its canonical form; the document is used up. */
export function isFormatted(text: string, document: Document.Parsed): boolean {
  return !/[\r\uFEFF]/.test(text) && (formatDocument(text, document) ?? text) === text;
}

/** Whether a text has its canonical form for certain, by the value that was read of it as plain YAML. */
export function isPlainFormatted(text: string, value: unknown): boolean {
  return text === layOutEntry(value);
}

/** An entry in its canonical form, of its value; undefined for one that plain YAML cannot hold. */
export function layOutEntry(value: unknown): string | undefined {
  const layout = layOutPlain(value, schemas['connector.schema.json'].jsonSchema);
  return layout === undefined ? undefined : `${EDITOR_LINE}\n${layout}`;
}

function formatDocument(text: string, document: Document.Parsed): string | undefined {
  const lines = text.split('\n');
  const start = Math.max(
    lines.findIndex((line) => line !== '' && !line.startsWith('#')),
    0,
  );
  const comments = lines
    .slice(0, start)
    .filter((line) => line !== '' && !line.startsWith('# yaml-language-server'));
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  // An alias may not move before its anchor.
  if (findAlias(document) !== undefined) return undefined;
  // YAML ties the header to the first key, which may move, or to the map where an anchor stands before it.
  document.commentBefore = null;
  const { commentBefore } = document.contents;
  const kept = commentBefore
    ?.split('\n')
    .filter((line) => !line.startsWith(' yaml-language-server'));
  document.contents.commentBefore = kept?.join('\n') ?? null;
  const first = document.contents.items[0]?.key;
  if (isScalar(first)) {
    first.commentBefore = null;
    first.spaceBefore = false;
  }
  sortKeys(document.contents, schemas['connector.schema.json'].jsonSchema);
  // Nothing refers to an anchor.
  visit(document, {
    Scalar(_, node) {
      delete node.anchor;
      if (typeof node.value === 'string') node.type = Scalar.PLAIN;
    },
    Map(_, node) {
      delete node.anchor;
      node.flow = false;
    },
    Seq(_, node) {
      delete node.anchor;
      node.flow = node.items.length === 0;
    },
  });
  const body = document.toString({ lineWidth: 100, singleQuote: true });
  const own = lines.slice(0, start).find((line) => OWN_EDITOR_LINE.test(line));
  return `${[own ?? EDITOR_LINE, ...comments].join('\n')}\n${body}`;
}

function sortKeys(map: YAMLMap, schema: JsonSchema): void {
  const properties = branchOf(schema, map.get('type')).properties ?? {};
  const order = Object.keys(properties);
  const rank = (key: unknown) => {
    const index = order.indexOf(isScalar(key) ? String(key.value) : '');
    return index === -1 ? order.length : index;
  };
  if (order.length > 0) map.items.sort((a, b) => rank(a.key) - rank(b.key));
  for (const { key, value } of map.items) {
    const child = isScalar(key) ? properties[String(key.value)] : undefined;
    if (typeof child !== 'object') continue;
    if (isMap(value)) sortKeys(value, child);
    if (isSeq(value) && typeof child.items === 'object' && !Array.isArray(child.items)) {
      for (const item of value.items) if (isMap(item)) sortKeys(item, child.items);
    }
  }
}
