import * as json from '../../../src/diagnostics/json.ts';
import { isChosen, noteAsked } from './asked.ts';

export * from '../../../src/diagnostics/json.ts';

/** `parseJson`, which keeps where each value stands. */
export function parseJson(file: string, text: string): json.JsonFile {
  const parsed = json.parseJson(file, text);
  place(parsed.root, file.slice(file.lastIndexOf('/') + 1));
  return parsed;
}

export function member(node: json.Node | undefined, key: string): json.Node | undefined {
  note(node, key);
  return json.member(node, key);
}

export function textMember(node: json.Node | undefined, key: string): string | undefined {
  note(node, key);
  return json.textMember(node, key);
}

export function textsMember(node: json.Node | undefined, key: string): string[] {
  note(node, key);
  return json.textsMember(node, key);
}

/** `nodeValue`, which notes each key of it that is read. */
export function nodeValue(node: json.Node | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(nodeValue);
  if (node?.type !== 'object') return json.nodeValue(node);
  const values = json.members(node).map(([key, , value]) => [key, nodeValue(value)] as const);
  return new Proxy(Object.fromEntries(values), {
    get(target, key, receiver) {
      if (typeof key === 'string' && !inherited.has(key)) note(node, key);
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}

function note(node: json.Node | undefined, key: string): void {
  const path = node && paths.get(node);
  if (path !== undefined) noteAsked(path, key, json.nodeValue(json.member(node, key)));
}

function place(node: json.Node | undefined, path: string): void {
  if (node === undefined) return;
  // One value and a list of them are read alike.
  paths.set(node, path);
  if (node.type === 'array') for (const item of node.children ?? []) place(item, path);
  for (const [key, , value] of json.members(node))
    place(value, `${path}.${isChosen(key) ? '*' : key}`);
}

const paths = new WeakMap<json.Node, string>();
// What `JSON.stringify` and `await` look for.
const inherited = new Set(['toJSON', 'then']);
