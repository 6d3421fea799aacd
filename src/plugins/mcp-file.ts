import { finding, type PluginFinding } from './findings.ts';
import {
  member,
  members,
  nodeValue,
  parseJson,
  type JsonFile,
  type Node,
} from '../diagnostics/json.ts';
import { isEnvironmentEntry } from '../protocol/environment-entry.ts';
import {
  findBeside,
  findMisplaced,
  findTwice,
  isAroundServers,
  type Misplaced,
} from '../protocol/servers-place.ts';
import { jsonFindings } from './json-findings.ts';
import { readServer, type DeclaredServer } from './server.ts';

/** Reads an `.mcp.json`: wrapped, flat, under another key, or empty; of one that is no JSON nothing is started. */
export function readMcpFile(file: string, text: string): McpFileRead {
  const json = parseJson(file, text);
  const read = formatFinding(json, text) ?? readServersOf(json);
  return json.problems.some(({ kind }) => kind !== 'duplicate') ? withoutStart(read) : read;
}

function readServersOf(json: JsonFile): McpFileRead {
  const findings = jsonFindings(json).map(asLoss);
  const { root } = json;
  if (root?.type !== 'object') {
    if (findings.length === 0) findings.push(notObject(json, root, 'file'));
    return { servers: [], findings };
  }
  const wrapped = member(root, 'mcpServers');
  const flat = members(root).filter(([name, , value]) => name !== 'mcpServers' && isServer(value));
  if (wrapped !== undefined) {
    for (const [name, key] of flat) {
      findings.push(finding('server-outside-wrapper', json.place(key.offset), { server: name }));
    }
    // What lies elsewhere counts where nothing lies here.
    if (flat.length > 0 || wrapped.type !== 'object' || members(wrapped).length > 0) {
      const read = readServerMap(json, wrapped, !isBroken(json));
      const apart = members(root).filter(isEnvironment);
      findings.push(...environmentFindings(json, apart, read.servers, true));
      findings.push(...besideFindings(json, root));
      return merge(findings, read);
    }
  }
  if (flat.length > 0) return merge(findings, readFlat(json, root, flat));
  return merge(findings, readElsewhere(json, root));
}

/** A file in the format of other clients, and mostly theirs. */
function formatFinding(json: JsonFile, text: string): McpFileRead | undefined {
  const format = json.problems.find((problem) => problem.format !== undefined)?.format;
  if (format === undefined) return undefined;
  const at = json.place(0);
  const owner = owners.find(({ root }) => root.test(text));
  const found =
    owner === undefined
      ? finding('mcp-other-format', at, { found: format, wanted: 'JSON', client: 'Claude Code' })
      : finding('mcp-other-client', at, { found: owner.name });
  const marks = jsonFindings(json).filter(({ rule }) => rule === 'byte-order-mark');
  return { servers: [], findings: [...marks, found] };
}

const owners: readonly { root: RegExp; name: string }[] = [
  { root: /^\[mcp_servers\b/m, name: 'Codex' },
  { root: /^extensions:/m, name: 'Goose' },
];

/** Servers at the top of a file, with what stands among them. */
function readFlat(json: JsonFile, root: Node, flat: Entries): McpFileRead {
  const [first] = flat;
  const findings: PluginFinding[] = [];
  if (first !== undefined) findings.push(finding('mcp-flat', json.place(first[1].offset), {}));
  // What is no JSON says nothing of what was meant.
  const others = isBroken(json) ? [] : members(root).filter(([, , value]) => !isServer(value));
  const environments = others.filter(isEnvironment);
  const rest = others.filter((each) => !isEnvironment(each));
  findings.push(...rest.map((each) => noServer(json, each)));
  return merge(findings, readServers(json, [...flat, ...environments]));
}

function noServer(json: JsonFile, [name, key, value]: Entries[number]): PluginFinding {
  const at = json.place(key.offset);
  return value.type === 'object'
    ? finding('server-incomplete', at, { server: name, missing: 'command' })
    : finding('server-not-object', at, { server: name, found: value.type });
}

/** A file without servers where Claude Code looks for them. */
function readElsewhere(json: JsonFile, root: Node): McpFileRead {
  const servers = member(root, 'servers');
  if (servers?.type === 'object' && !isServer(servers)) {
    const at = json.place(keyOffset(root, 'servers'));
    return merge(
      [finding('mcp-servers-key', at, undefined)],
      withoutStart(readServerMap(json, servers)),
    );
  }
  if (isServer(root) && !isBroken(json)) {
    const args = { found: 'server', expected: 'name' } as const;
    const at = json.place(root.offset);
    return { servers: [], findings: [finding('mcp-not-object', at, args)] };
  }
  const findings: PluginFinding[] = [];
  if (!isBroken(json)) {
    const misplaced = findMisplaced(nodeValue(root) as Record<string, unknown>, [['mcpServers']]);
    if (misplaced?.kind === 'elsewhere') findings.push(elsewhere(json, root, misplaced));
    else if (misplaced?.kind === 'no-map') {
      const [held = ''] = misplaced.path;
      const isRead = held === 'mcpServers';
      findings.push(notObject(json, member(root, held), 'servers', isRead));
    } else if (member(root, 'mcpServers') === undefined) {
      findings.push(...members(root).map((each) => noServer(json, each)));
    }
  }
  return { servers: [], findings };
}

function elsewhere(
  json: JsonFile,
  root: Node,
  { key, path: [first = ''], client }: Extract<Misplaced, { kind: 'elsewhere' }>,
): PluginFinding {
  const at = json.place(keyOffset(root, first));
  return client === undefined
    ? finding('root-key-unknown', at, { key, expected: 'mcpServers' })
    : finding('mcp-other-client', at, { found: client });
}

/** Servers under another key than those that are read. */
function besideFindings(json: JsonFile, root: Node): PluginFinding[] {
  if (isBroken(json)) return [];
  const data = nodeValue(root) as Record<string, unknown>;
  const own = [['mcpServers']] as const;
  const places = [...findBeside(data, own), ...findTwice(data, own)];
  return places.map(({ key, path: [first = '', second = ''], isMeant }) => {
    const args = { key, expected: 'mcpServers', isBeside: true } as const;
    const held = first === 'mcpServers' ? member(root, first) : undefined;
    const at = json.place(held === undefined ? keyOffset(root, first) : keyOffset(held, second));
    return finding('root-key-unknown', at, args, isMeant ? 'error' : 'warning');
  });
}

function isBroken({ problems }: JsonFile): boolean {
  return problems.some(({ kind }) => kind !== 'duplicate' && kind !== 'mark');
}

// All servers under the first of the two are lost.
function asLoss(each: PluginFinding): PluginFinding {
  const isRoot = each.rule === 'json-key-duplicate' && each.args.key === 'mcpServers';
  return isRoot ? { ...each, severity: 'error' } : each;
}

/** Reads a map of servers, wherever it lies; `isTold`: the key of all servers among them is told as such. */
export function readServerMap(json: JsonFile, node: Node, isTold = false): McpFileRead {
  if (node.type !== 'object') {
    return { servers: [], findings: [notObject(json, node, 'servers')] };
  }
  const entries = members(node).filter(
    ([name, , value]) => !isTold || !isAroundServers('mcpServers', name, nodeValue(value)),
  );
  return readServers(json, entries);
}

/** Puts servers of several places into one list: of one name the last wins and keeps the others. */
export function mergeServers(servers: readonly DeclaredServer[]): DeclaredServer[] {
  const byName = new Map<string, DeclaredServer>();
  for (const server of servers) {
    const earlier = byName.get(server.name);
    byName.set(
      server.name,
      earlier === undefined
        ? server
        : {
            ...server,
            replacedServers: [...earlier.replacedServers, { ...earlier, replacedServers: [] }],
          },
    );
  }
  return [...byName.values()];
}

function readServers(json: JsonFile, entries: Entries): McpFileRead {
  const reads = entries
    .filter((each) => !isEnvironment(each))
    .map(([name, key, value]) => readServer(json, name, key, value));
  const servers = reads.map(({ server }) => server);
  const outside = environmentFindings(json, entries.filter(isEnvironment), servers);
  return { servers, findings: [...reads.flatMap((read) => read.findings), ...outside] };
}

function environmentFindings(
  json: JsonFile,
  entries: Entries,
  servers: readonly DeclaredServer[],
  isApart = false,
): PluginFinding[] {
  const local = servers.filter(({ command }) => command !== null).map(({ name }) => name);
  return entries.map(([name, key]) => {
    const args = { name, servers: local, ...(isApart && { isApart }) };
    return finding('server-env-outside', json.place(key.offset), args);
  });
}

function withoutStart({ servers, findings }: McpFileRead): McpFileRead {
  return { servers: servers.map((each) => ({ ...each, isSkipped: true })), findings };
}

function isServer(node: Node): boolean {
  return members(node).some(([key, , value]) => serverKeys.has(key) && value.type === 'string');
}

function isEnvironment([name, , value]: Entries[number]): boolean {
  return isEnvironmentEntry(name, nodeValue(value));
}

function keyOffset(node: Node, name: string): number {
  return members(node).find(([key]) => key === name)?.[1].offset ?? node.offset;
}

function notObject(
  json: JsonFile,
  node: Node | undefined,
  expected: 'file' | 'servers',
  isRead = true,
): PluginFinding {
  const found = node?.type ?? 'empty file';
  // A list is read by its numbers.
  const severity = isRead && found === 'array' ? 'warning' : undefined;
  return finding('mcp-not-object', json.place(node?.offset ?? 0), { found, expected }, severity);
}

function merge(findings: PluginFinding[], read: McpFileRead): McpFileRead {
  return { servers: mergeServers(read.servers), findings: [...findings, ...read.findings] };
}

const serverKeys = new Set(['command', 'url', 'type']);

type Entries = ReturnType<typeof members>;

export interface McpFileRead {
  servers: DeclaredServer[];
  findings: PluginFinding[];
}
