import { parseTree, type Node } from 'jsonc-parser';
import { isRecord } from '../../protocol/record.ts';

/** The object that a text is in JSON, with comments and commas at ends; undefined where it is none. */
export function readJsonText(text: string): Record<string, unknown> | undefined {
  const errors: unknown[] = [];
  try {
    const data = valueOf(parseTree(text, errors as never, { allowTrailingComma: true }));
    return errors.length === 0 && isRecord(data) ? data : undefined;
  } catch (error) {
    // Nested too deep.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

// `__proto__` stays a key like any other.
function valueOf(node: Node | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(valueOf);
  if (node?.type !== 'object') return node?.value as unknown;
  return Object.fromEntries(
    (node.children ?? []).map(({ children: [key, value] = [] }) => [
      String(key?.value),
      valueOf(value),
    ]),
  );
}
