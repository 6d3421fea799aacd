import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import { isTextEdit, type Edit, type Path } from './edit.ts';

/** Applies edits to YAML; comments stay. */
// oxlint-disable-next-line sonarjs/cognitive-complexity -- known, to be removed
export function editYaml(text: string, edits: readonly Edit[]): string | undefined {
  const document = parseDocument(text, { keepSourceTokens: false });
  if (document.errors.length > 0) return undefined;
  for (const edit of edits) {
    if (isTextEdit(edit)) return undefined;
    const { path } = edit;
    if (edit.kind === 'set') {
      const old = document.getIn(path, true);
      // The way a text is quoted stays.
      if (isScalar(old) && typeof edit.value === 'string') old.value = edit.value;
      else document.setIn(path, document.createNode(edit.value));
    } else if (edit.kind === 'append') {
      document.addIn(path, document.createNode(edit.value));
    } else if (edit.kind === 'remove') {
      document.deleteIn(path);
    } else {
      const parent =
        path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === path.at(-1))
        : undefined;
      if (!isScalar(pair?.key)) return undefined;
      pair.key.value = edit.name;
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** Gives the offsets of values in YAML. */
export function yamlOffsets(text: string): (path: Path) => number | undefined {
  const document = parseDocument(text);
  return (path) => {
    const node: unknown = document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  };
}
