import { createScanner, parseTree, type Node } from 'jsonc-parser';
import { isSame, type Path } from '../../protocol/data.ts';
import type { DataEdit, Edit } from '../../rules/fix/plan.ts';
import { isTextEdit } from './edit.ts';
import { indentAt, indentUnit, layoutOf, tight, wrapText, writeJson } from './json-layout.ts';

/** Applies edits to JSON with comments; all that is not edited stays as it is written. */
export function editJson(text: string, edits: readonly Edit[]): string | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const [whole] = edits.filter(isTextEdit);
  if (root === undefined) return undefined;
  if (whole !== undefined) {
    if (edits.length > 1) return undefined;
    if (whole.kind === 'replace') return undefined;
    return whole.kind === 'wrap'
      ? wrapText(text, root, whole.path)
      : strictJson(text, whole.kind === 'strict' && whole.comments);
  }
  const changes = edits.flatMap((edit, index) => {
    if (isTextEdit(edit)) return [];
    if (edit.kind !== 'append' || findNode(root, edit.path) !== undefined) {
      return changesOf(text, root, edit) ?? [undefined];
    }
    // A list that is not there yet is made once, with all that goes into it.
    const together = edits.filter(
      (each): each is Append => each.kind === 'append' && isSame(each.path, edit.path),
    );
    if (together[0] !== edits[index]) return [];
    const values = together.map(({ value }) => value);
    return insert(text, root, edit.path, values) ?? [undefined];
  });
  if (!changes.every((change) => change !== undefined)) return undefined;
  return applyChanges(text, changes);
}

/** JSON without commas before a closing bracket, and without comments where asked. */
function strictJson(text: string, comments: boolean): string {
  const scanner = createScanner(text, false);
  const changes: Change[] = [];
  let comma: Change | undefined;
  for (let token = scanner.scan(); token !== tokens.end; token = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (token === tokens.lineComment || token === tokens.blockComment) {
      // The space before it goes with it, the line break after it stays.
      const lead = /(?<![ \t])[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
      if (comments) changes.push({ start: start - lead, end, text: '' });
    } else if (token !== tokens.space && token !== tokens.lineBreak) {
      if (comma && (token === tokens.closeBrace || token === tokens.closeBracket)) {
        changes.push(comma);
      }
      comma = token === tokens.comma ? { start, end, text: '' } : undefined;
    }
  }
  return applyChanges(text, changes) ?? text;
}

/** Where the value at a path is written; the last of several with one key, as readers take it. */
export function jsonOffset(root: Node | undefined, path: Path): number | undefined {
  return findNode(root, path)?.offset;
}

function changesOf(text: string, root: Node, edit: DataEdit): Change[] | undefined {
  const { path } = edit;
  const node = findNode(root, path);
  if (edit.kind === 'append') {
    return node?.type === 'array' ? [insertItem(text, node, edit.value)] : undefined;
  }
  if (edit.kind === 'set') {
    if (node === undefined) return insert(text, root, path, edit.value);
    const end = node.offset + node.length;
    return [{ start: node.offset, end, text: writeJson(edit.value, layoutOf(text, node)) }];
  }
  const property = node?.parent;
  const key = property?.children?.[0];
  if (property?.type !== 'property' || key === undefined) return undefined;
  if (edit.kind === 'remove') return removeProperty(text, property);
  if (edit.kind === 'undouble') {
    const same = (property.parent?.children ?? []).filter(
      (each) => each !== property && each.children?.[0]?.value === key.value,
    );
    return same.flatMap((each) => removeProperty(text, each));
  }
  return [{ start: key.offset, end: key.offset + key.length, text: JSON.stringify(edit.name) }];
}

// A new `type` comes first, as people write it; everything else last.
function insert(text: string, root: Node, path: Path, value: unknown): Change[] | undefined {
  let depth = path.length - 1;
  let parent = findNode(root, path.slice(0, depth));
  while (parent === undefined && depth > 0) parent = findNode(root, path.slice(0, --depth));
  if (parent?.type !== 'object') return undefined;
  const inside = path
    .slice(depth + 1)
    .reduceRight<unknown>((each, key) => Object.fromEntries([[key, each]]), value);
  const key = String(path[depth]);
  const [first] = parent.children ?? [];
  const last = parent.children?.at(-1);
  const name = JSON.stringify(key);
  if (first === undefined || last === undefined) {
    if (typeof inside !== 'object' || inside === null) {
      return [at(parent.offset + 1, ` ${name}: ${writeJson(inside, tight)} `)];
    }
    const outer = indentAt(text, parent.offset);
    const indent = outer + indentUnit(text);
    const end = parent.offset + parent.length - 1;
    const close = text.slice(parent.offset, end).includes('\n') ? '' : `\n${outer}`;
    const member = `${name}: ${writeJson(inside, { ...tight, indent, isLong: true })}`;
    return [at(parent.offset + 1, `\n${indent}${member}${close}`)];
  }
  const gap = gapBefore(text, parent.offset + 1, first.offset);
  const space = gap === '' ? ' ' : gap;
  const indent = gap.replace(/^.*\n/s, '').replace(/\S.*/s, '');
  const isLong = gap.includes('\n');
  const member = `${name}: ${writeJson(inside, { isLong, indent, unit: indentUnit(text), isSpaced: false })}`;
  if (key === 'type') return [at(first.offset, `${member},${space}`)];
  const end = last.offset + last.length;
  const comment = isLong ? commentAfter(text, end) : '';
  if (comment === '') return [at(end, `,${space}${member}`)];
  const comma = comment.startsWith(',') ? [] : [at(end, ',')];
  return [...comma, at(end + comment.length, `${space}${member}`)];
}

/** The comment behind the last member of an object, on the same line: it stays with that member. */
function commentAfter(text: string, offset: number): string {
  const rest = text.slice(offset);
  return (
    /^,?[ \t]*(?:\/\/[^\r\n]*(?=\r?\n)|\/\*[^\r\n]*?\*\/(?=[ \t]*\r?\n))/.exec(rest)?.[0] ?? ''
  );
}

function insertItem(text: string, list: Node, value: unknown): Change {
  const [first] = list.children ?? [];
  const last = list.children?.at(-1);
  if (first === undefined || last === undefined)
    return at(list.offset + 1, writeJson(value, tight));
  const gap = gapBefore(text, list.offset + 1, first.offset);
  return at(last.offset + last.length, `,${gap === '' ? ' ' : gap}${writeJson(value, tight)}`);
}

function removeProperty(text: string, property: Node): Change[] {
  const siblings = property.parent?.children ?? [];
  const before = siblings[siblings.indexOf(property) - 1];
  const end = property.offset + property.length;
  const comma = commaAfter(text, end);
  const lead =
    /(?<![ \t])[ \t]*(?:\r?\n[ \t]*)?$/.exec(text.slice(0, property.offset))?.[0].length ?? 0;
  const own = {
    start: property.offset - lead,
    end: comma === undefined ? end : comma + 1,
    text: '',
  };
  const earlier =
    comma === undefined && before ? commaAfter(text, before.offset + before.length) : undefined;
  return earlier === undefined ? [own] : [{ start: earlier, end: earlier + 1, text: '' }, own];
}

function commaAfter(text: string, offset: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  return scanner.scan() === tokens.comma ? scanner.getTokenOffset() : undefined;
}

/** The white space just before the first member, which the next one gets as well. */
function gapBefore(text: string, start: number, end: number): string {
  return /(?<!\s)\s*$/.exec(text.slice(start, end))?.[0].replace(/^.*(?=\r?\n)/s, '') ?? '';
}

function findNode(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const key of path) {
    node =
      node?.type === 'array'
        ? node.children?.[Number(key)]
        : node?.type === 'object'
          ? node.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1]
          : undefined;
  }
  return node;
}

function at(offset: number, text: string): Change {
  return { start: offset, end: offset, text };
}

function applyChanges(text: string, changes: readonly Change[]): string | undefined {
  let result = '';
  let end = 0;
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    if (change.start < end) return undefined;
    result += text.slice(end, change.start) + change.text;
    end = change.end;
  }
  return result + text.slice(end);
}

// jsonc-parser's SyntaxKind is a const enum, which stripping types does not leave us.
const tokens = {
  closeBrace: 2,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  end: 17,
} as const satisfies Record<string, number>;

type Append = Extract<DataEdit, { kind: 'append' }>;

interface Change {
  start: number;
  end: number;
  text: string;
}
