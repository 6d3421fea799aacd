import type { Place } from '../diagnostics/finding.ts';
import { finding, type PluginFinding } from './findings.ts';
import {
  member,
  members,
  nodeValue,
  textMember,
  type JsonFile,
  type Node,
} from '../diagnostics/json.ts';
import { declaredTransport, isServerScheme, type Transport } from '../protocol/transport.ts';

/** Reads one entry of a map of servers; whatever it holds, the server is kept. */
export function readServer(json: JsonFile, name: string, keyNode: Node, node: Node): ServerRead {
  const findings: PluginFinding[] = [];
  if (node.type !== 'object') {
    findings.push(
      finding('server-not-object', json.place(node.offset), { server: name, found: node.type }),
    );
  }
  if (node.type === 'object' && members(node).length === 0) {
    const args = { server: name, missing: 'command' } as const;
    findings.push(finding('server-incomplete', json.place(keyNode.offset), args));
  }
  const type = textMember(node, 'type') ?? null;
  const url = textMember(node, 'url') ?? null;
  const command = textMember(node, 'command') ?? null;
  const place = json.place(keyNode.offset);
  const server: DeclaredServer = {
    name,
    type,
    transport: transportOf(type, command),
    url,
    command,
    args: strings(nodeValue(member(node, 'args'))),
    env: stringMap(nodeValue(member(node, 'env'))),
    headers: stringMap(nodeValue(member(node, 'headers'))),
    oauth: record(nodeValue(member(node, 'oauth'))),
    headersHelper: textMember(node, 'headersHelper') ?? null,
    cwd: textMember(node, 'cwd') ?? null,
    title: textMember(node, 'title') ?? null,
    description: textMember(node, 'description') ?? null,
    bundle: null,
    state: serverState(type, url, command),
    isSkipped: transportOf(type, command) === null,
    ...place,
    keys: Object.fromEntries(
      members(node).flatMap(([key, at, value]) => [
        [key, keyPlace(json, at, value)],
        ...members(value).map(([inner, innerAt, innerValue]) => [
          `${key}/${inner}`,
          keyPlace(json, innerAt, innerValue),
        ]),
        ...(value.type === 'array' ? (value.children ?? []) : []).map((item, index) => [
          `${key}/${index}`,
          keyPlace(json, item, item),
        ]),
      ]),
    ),
    raw: record(nodeValue(node)) ?? {},
    replacedServers: [],
  };
  return { server, findings };
}

function keyPlace(json: JsonFile, key: Node, value: Node): KeyPlace {
  return {
    key: json.place(key.offset),
    value: json.place(value.offset),
    offset: value.offset,
    length: value.length,
  };
}

/** What a URL is worth: nothing yet, a template to fill in, no URL at all, or ready to use. */
export function urlState(url: string): ServerState {
  const text = url.trim();
  if (text === '') return 'placeholder';
  if (text.includes('${')) return 'templated';
  if (!URL.canParse(text)) return 'invalid';
  const { protocol } = new URL(text);
  if (!isServerScheme(protocol)) return 'invalid';
  return /\{[^{}]*\}/.test(text) ? 'templated' : 'ready';
}

/** The transport a server entry declares; null where Claude Code would not know it. */
export function transportOf(type: string | null, command: string | null): Transport | null {
  if (type !== null) return declaredTransport(type) ?? null;
  // Of an entry with both, the command is started.
  return command === null ? null : 'stdio';
}

function serverState(type: string | null, url: string | null, command: string | null): ServerState {
  const runs = type === 'stdio' || (type === null && (url === null || command !== null));
  if (runs) return command === null || command.trim() === '' ? 'invalid' : 'ready';
  return url === null ? 'invalid' : urlState(url);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(scalarText) : typeof value === 'string' ? [value] : [];
}

function stringMap(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record(value) ?? {}).map(([key, item]) => [key, scalarText(item)]),
  );
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

export type ServerState = 'ready' | 'placeholder' | 'templated' | 'invalid';

/** One server as a plugin declares it: where (its key), and the entry as written, right or wrong. */
export interface DeclaredServer extends Place {
  name: string;
  /** The `type` as written. */
  type: string | null;
  transport: Transport | null;
  url: string | null;
  command: string | null;
  args: string[];
  env: Record<string, string>;
  headers: Record<string, string>;
  oauth: Record<string, unknown> | null;
  /** A command; it is shown, never run. */
  headersHelper: string | null;
  cwd: string | null;
  title: string | null;
  description: string | null;
  /** Path or URL of an `.mcpb` or `.dxt` bundle; it is listed, never fetched. */
  bundle: string | null;
  state: ServerState;
  /** Claude Code does not start it, whatever its address: it has no type that it knows, or lies where it does not look. */
  isSkipped: boolean;
  /** Where each key and value of the entry is written, also `headers/Name` and `args/0`. */
  keys: Record<string, KeyPlace>;
  raw: Record<string, unknown>;
  /** Earlier declarations of the same name, which this one replaces. */
  replacedServers: DeclaredServer[];
}

/** Where a key and its value are written; the length is that of the value. */
interface KeyPlace {
  key: Place;
  value: Place;
  offset: number;
  length: number;
}

interface ServerRead {
  server: DeclaredServer;
  findings: PluginFinding[];
}
