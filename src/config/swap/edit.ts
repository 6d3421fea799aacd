import { parseTree, type Node } from 'jsonc-parser';
import { claudeCode } from '../../clients/claude-code.ts';
import { declaredTransport } from '../../protocol/transport.ts';
import { domainsOf } from '../../protocol/url-template.ts';
import { chooseEndpoint } from '../../coverage/connect.ts';
import { freeName } from '../../clients/name.ts';
import { fillServer } from '../builder/servers.ts';
import type { BuilderData } from '../builder/data.ts';
import { editJson } from '../repair/edit-json.ts';
import type { DataEdit } from '../../rules/fix/plan.ts';
import type { SwapData, SwapServer } from './data.ts';
import { endpointOf, ownerOf, type SwapState } from './state.ts';

/** The configuration with the choices in it; all that is not chosen stays as it is written. */
export function swapText(data: SwapData, state: SwapState, builder: BuilderData): string {
  if (state.swaps.size + state.adds.size === 0) return data.text;
  const mark = data.text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isWindows = data.text.includes('\r\n');
  const plain = data.text.slice(mark.length);
  const text = applySwaps(plain, data, state, builder);
  return mark + (isWindows ? text.replace(/\r?\n/g, '\r\n') : text);
}

function applySwaps(text: string, data: SwapData, state: SwapState, builder: BuilderData): string {
  const { path } = data;
  let edited = text;
  const edit = (edits: readonly DataEdit[]) => {
    edited = editJson(edited, edits) ?? edited;
  };
  for (const name of state.swaps.keys()) {
    // Of one name the last counts: the others would come back to life once it has another name.
    for (let left = countOf(edited, path, name) - 1; left > 0; left -= 1) {
      const value = valueOf(edited, path, name);
      edit([{ kind: 'remove', path: [...path, name] }]);
      edit([{ kind: 'set', path: [...path, name], value }]);
    }
  }
  // A name is free once its server leaves; one with a new address keeps its own.
  const kept = data.servers.filter((server) => {
    const endpoint = state.swaps.get(server.name);
    return endpoint === undefined || keepsConnector(server, endpoint, builder);
  });
  const taken = new Set(kept.map(({ name }) => name));
  const replacements: DataEdit[] = [];
  for (const [name, endpoint] of state.swaps) {
    const at = [...path, name];
    const server = data.servers.find((each) => each.name === name);
    if (endpoint === '') edit([{ kind: 'remove', path: at }]);
    else if (server !== undefined) {
      const [key, entry] = entryOf(endpoint, state, builder);
      if (keepsConnector(server, endpoint, builder)) {
        replacements.push(...addressEdits(valueOf(edited, path, name), at, entry));
        continue;
      }
      const free = freeName(key, taken);
      taken.add(free);
      if (free !== name) replacements.push({ kind: 'rename', path: at, name: free });
      replacements.push({ kind: 'set', path: at, value: entry });
    }
  }
  edit(replacements);
  for (const endpoint of state.adds.values()) {
    const [key, value] = entryOf(endpoint, state, builder);
    const free = freeName(key, taken);
    taken.add(free);
    edit([{ kind: 'set', path: [...path, free], value }]);
  }
  return edited;
}

/** Whether a choice stays with the connector, and only its address changes. */
export function keepsConnector(
  { connector }: SwapServer,
  endpoint: string,
  builder: BuilderData,
): boolean {
  return connector !== undefined && ownerOf(endpoint, builder.connectors)?.id === connector;
}

/** An entry of Claude Code as the connector's page shows it. */
function entryOf(
  id: string,
  state: SwapState,
  builder: BuilderData,
): [name: string, entry: EntryData] {
  const owner = ownerOf(id, builder.connectors)?.owner;
  const endpoint = endpointOf(id, builder);
  if (owner === undefined || endpoint === undefined) throw new RangeError(`No endpoint ${id}`);
  const choice = chooseEndpoint(owner, endpoint, claudeCode);
  const values = state.variables[id] ?? {};
  const { server } = fillServer(choice.server, values, domainsOf(endpoint));
  const { mcpServers } = JSON.parse(claudeCode.configuration([server]).text) as {
    mcpServers: Record<string, EntryData>;
  };
  return Object.entries(mcpServers)[0]!;
}

/** Edits that give an entry another address and leave the author's own keys. */
function addressEdits(old: unknown, at: readonly string[], entry: EntryData): DataEdit[] {
  const isRemote = isObject(old) && typeof old['url'] === 'string' && 'url' in entry;
  if (!isRemote) return [{ kind: 'set', path: at, value: entry }];
  const { type } = old;
  const isSameType = typeof type === 'string' && declaredTransport(type) === entry['type'];
  return Object.entries(entry)
    .filter(([key]) => (key === 'type' ? !isSameType : key === 'url' || !Object.hasOwn(old, key)))
    .map(([key, value]) => ({ kind: 'set', path: [...at, key], value }));
}

function isObject(value: unknown): value is EntryData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countOf(text: string, path: readonly string[], name: string): number {
  return (
    mapNode(text, path)?.children?.filter(({ children }) => children?.[0]?.value === name).length ??
    0
  );
}

function valueOf(text: string, path: readonly string[], name: string): unknown {
  const nodes = mapNode(text, path)?.children ?? [];
  return toValue(nodes.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1]);
}

function mapNode(text: string, path: readonly string[]): Node | undefined {
  let node = parseTree(text, [], { allowTrailingComma: true });
  for (const key of path) {
    node = node?.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1];
  }
  return node;
}

// Not jsonc-parser's getNodeValue: `__proto__` stays a key like any other.
function toValue(node: Node | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(toValue);
  if (node?.type !== 'object') return node?.value as unknown;
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [
      children?.[0]?.value as string,
      toValue(children?.[1]),
    ]),
  );
}

type EntryData = Record<string, unknown>;
