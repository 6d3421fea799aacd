import { members, nodeValue, type Node } from '../../diagnostics/json.ts';
import type { Path } from '../../protocol/data.ts';
import type { Doubled } from '../../rules/fix/plan.ts';

/** What stands under a key that is there several times, by the place of one of them; undefined where they are inside another such. */
export function findDoubled(root: Node | undefined, offset: number): Doubled | undefined {
  const path: (string | number)[] = [];
  let node = root;
  while (node !== undefined) {
    const own = members(node);
    const found = own.find(([, key]) => key.offset === offset);
    if (found !== undefined) {
      const values = own
        .filter(([name]) => name === found[0])
        .map(([, , value]) => nodeValue(value));
      return {
        path: [...path, found[0]],
        names: own.map(([name]) => name),
        lost: values.slice(0, -1),
        kept: values.at(-1),
      };
    }
    const next = stepInto(node, offset);
    // What is in one of several is not what the path leads to.
    if (next === undefined || own.filter(([name]) => name === next.key).length > 1)
      return undefined;
    path.push(next.key);
    node = next.node;
  }
  return undefined;
}

function stepInto(node: Node, offset: number): { key: Path[number]; node: Node } | undefined {
  const holds = (each: Node) => each.offset <= offset && offset < each.offset + each.length;
  if (node.type === 'array') {
    const index = (node.children ?? []).findIndex(holds);
    const child = node.children?.[index];
    return child && { key: index, node: child };
  }
  const found = members(node).find(([, , value]) => holds(value));
  return found && { key: found[0], node: found[2] };
}
