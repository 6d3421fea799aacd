import type { Place } from '../../diagnostics/finding.ts';
import { members, type Node } from '../../diagnostics/json.ts';
import { itemsOf } from './declarations.ts';
import { guards, hookEvents } from './hook-events.ts';

/** Where a manifest holds what reads as a hook in another place than "hooks", by the keys that lead there. */
export function hooksOutside({ node, at }: Holder): { path: string; at: Place }[] {
  return members(node)
    .filter(([key]) => !notSearched.has(key))
    .flatMap(([key, keyNode, value]) => strayIn([key], keyNode, value, 1, 'all'))
    .map(({ path, key }) => ({ path: path.join('.'), at: at(key) }));
}

/**
 * The same of a file of hooks: what permissions may rest on anywhere in it, lists of hooks that no event names, and
 * other events at its top.
 */
export function hooksBeside({ node, at }: Holder): { path: string; isGuard: boolean; at: Place }[] {
  return members(node)
    .filter(([key]) => !notSearched.has(key))
    .flatMap(([key, keyNode, value]) => {
      const guarding = strayIn([key], keyNode, value, 1, 'nameless');
      const isLost = guarding.length === 0 && hookEvents.has(key) && !isEmpty(value);
      return [
        ...guarding.map((stray) => ({ ...stray, isGuard: true })),
        ...(isLost ? [{ path: [key], key: keyNode, isGuard: false }] : []),
      ];
    })
    .map(({ path, key, isGuard }) => ({ path: path.join('.'), isGuard, at: at(key) }));
}

function strayIn(
  path: readonly string[],
  key: Node,
  value: Node,
  level: number,
  lists: TakenLists,
): Stray[] {
  const name = path.at(-1) ?? '';
  const isList = value.type === 'array';
  const isHook = guards.has(name) || (lists !== 'none' && isList && name === 'hooks');
  const isEvent = lists === 'nameless' && hookEvents.has(name);
  return isHook && !isEmpty(value)
    ? [{ path, key }]
    : strayBelow(path, value, level, isEvent ? 'none' : lists);
}

function strayBelow(
  path: readonly string[],
  value: Node,
  level: number,
  lists: TakenLists,
): Stray[] {
  if (level > deepestHooks) return [];
  return value.type === 'array'
    ? itemsOf(value).flatMap((item) => strayBelow(path, item, level + 1, lists))
    : members(value).flatMap(([name, node, inner]) =>
        strayIn([...path, name], node, inner, level + 1, lists),
      );
}

function isEmpty(value: Node): boolean {
  return value.type === 'null' || (value.type === 'array' && itemsOf(value).length === 0);
}

/** How Claude Code 2.1.332 searches a manifest for hooks that lie elsewhere. */
const notSearched: ReadonlySet<string> = new Set(['hooks', 'mcpServers', 'metadata']);
const deepestHooks = 4;

/** Which lists under "hooks" are taken for hooks: all, or those that stand below no event. */
type TakenLists = 'all' | 'nameless' | 'none';

interface Stray {
  path: readonly string[];
  key: Node;
}

/** A manifest or a file of hooks. */
interface Holder {
  node: Node | undefined;
  at: (node: Node) => Place;
}
