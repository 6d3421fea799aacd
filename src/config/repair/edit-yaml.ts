import { isMap, isNode, isScalar, visit, type Document, type ToStringOptions } from 'yaml';
import { parseYaml, readYamlDocument, yamlFinder } from '../../diagnostics/yaml.ts';
import type { Path } from '../../protocol/data.ts';
import type { DataEdit, Edit } from '../../rules/fix/plan.ts';
import { isTextEdit } from './edit.ts';

/** Applies edits to YAML; comments stay. */
export function editYaml(text: string, edits: readonly Edit[]): string | undefined {
  const document = parseYaml(text);
  if (document.errors.length > 0) return undefined;
  const layout = layoutOf(text, document);
  const isDone = edits.every((edit) => !isTextEdit(edit) && editDocument(document, edit));
  return isDone ? document.toString({ lineWidth: 0, ...layout }) : undefined;
}

/** How a text is laid out, in the library's words, so that what is not edited stays as it is. */
function layoutOf(text: string, document: Document.Parsed): ToStringOptions {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const layout: ToStringOptions = {};
  visit(document, {
    Collection: (_, { flow, items, range }) => {
      if (flow !== true || items.length === 0 || !range) return undefined;
      layout.flowCollectionPadding = /\s/.test(text[range[0] + 1] ?? '');
      return visit.BREAK;
    },
  });
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above?.trimEnd().endsWith(':') !== true) continue;
    const deeper = depthOf(line) - depthOf(above);
    if (line.trimStart().startsWith('- ')) layout.indentSeq ??= deeper > 0;
    else if (deeper > 0) layout.indent ??= deeper;
  }
  return layout;
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

function editDocument(document: Document.Parsed, edit: DataEdit): boolean {
  const { path } = edit;
  switch (edit.kind) {
    case 'set': {
      const old = document.getIn(path, true);
      // The way a text is quoted stays.
      if (isScalar(old) && typeof edit.value === 'string') old.value = edit.value;
      else document.setIn(path, document.createNode(edit.value));
      return true;
    }
    case 'append':
      document.addIn(path, document.createNode(edit.value));
      return true;
    case 'remove':
      document.deleteIn(path);
      return true;
    case 'undouble':
      return false;
    case 'rename':
      return renameKey(document, path, edit.name);
  }
}

function renameKey(document: Document.Parsed, path: Path, name: string): boolean {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === path.at(-1))
    : undefined;
  if (!isScalar(pair?.key)) return false;
  pair.key.value = name;
  return true;
}

/** Gives the offsets of values in YAML. */
export function yamlOffsets(text: string): (path: Path) => number | undefined {
  const document = readYamlDocument(text);
  const { nodeAt } = yamlFinder(document);
  return (path) => {
    const node = nodeAt(path);
    return isNode(node) ? node.range?.[0] : undefined;
  };
}
