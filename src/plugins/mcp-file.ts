import { finding, type PluginFinding } from './findings.ts';
import { member, members, parseJson, type JsonFile, type Node } from '../diagnostics/json.ts';
import { jsonFindings } from './json-findings.ts';
import { readServer, type DeclaredServer } from './server.ts';

/** Reads an `.mcp.json`: wrapped, flat, VS Code's `servers`, or empty; of one that is no JSON nothing is started. */
export function readMcpFile(file: string, text: string): McpFileRead {
  const json = parseJson(file, text);
  const read = readServersOf(json);
  return json.problems.some(({ kind }) => kind !== 'duplicate') ? withoutStart(read) : read;
}

function readServersOf(json: JsonFile): McpFileRead {
  const findings = jsonFindings(json);
  const { root } = json;
  if (root?.type !== 'object') {
    if (findings.length === 0) findings.push(notObject(json, root, 'file'));
    return { servers: [], findings };
  }
  const wrapped = member(root, 'mcpServers');
  if (wrapped !== undefined) {
    for (const [name, key, value] of members(root)) {
      if (name === 'mcpServers' || !isServer(value)) continue;
      findings.push(finding('server-outside-wrapper', json.place(key.offset), { server: name }));
    }
    return merge(findings, readServerMap(json, wrapped));
  }
  const servers = member(root, 'servers');
  if (servers?.type === 'object' && !isServer(servers)) {
    findings.push(finding('mcp-servers-key', json.place(keyOffset(root, 'servers')), undefined));
    return merge(findings, withoutStart(readServerMap(json, servers)));
  }
  if (isServer(root) && !members(root).some(([, , value]) => isServer(value))) {
    const args = { found: 'server', expected: 'name' } as const;
    findings.push(finding('mcp-not-object', json.place(root.offset), args));
    return { servers: [], findings };
  }
  const flat = members(root).filter(([, , value]) => isServer(value));
  const [first] = flat;
  if (first !== undefined)
    findings.push(finding('mcp-flat', json.place(first[1].offset), undefined));
  for (const [name, key, value] of members(root)) {
    if (isServer(value)) continue;
    const at = json.place(key.offset);
    const isObject = value.type === 'object';
    findings.push(
      isObject
        ? finding('server-incomplete', at, { server: name, missing: 'command' })
        : finding('server-not-object', at, { server: name, found: value.type }),
    );
  }
  return merge(findings, readServers(json, flat));
}

/** Reads a map of servers, wherever it lies. */
export function readServerMap(json: JsonFile, node: Node): McpFileRead {
  if (node.type !== 'object') {
    return { servers: [], findings: [notObject(json, node, 'servers')] };
  }
  return readServers(json, members(node));
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

function readServers(json: JsonFile, entries: ReturnType<typeof members>): McpFileRead {
  const reads = entries.map(([name, key, value]) => readServer(json, name, key, value));
  return {
    servers: reads.map(({ server }) => server),
    findings: reads.flatMap((read) => read.findings),
  };
}

function withoutStart({ servers, findings }: McpFileRead): McpFileRead {
  return { servers: servers.map((each) => ({ ...each, isSkipped: true })), findings };
}

function isServer(node: Node): boolean {
  return members(node).some(([key, , value]) => serverKeys.has(key) && value.type === 'string');
}

function keyOffset(node: Node, name: string): number {
  return members(node).find(([key]) => key === name)?.[1].offset ?? node.offset;
}

function notObject(
  json: JsonFile,
  node: Node | undefined,
  expected: 'file' | 'servers',
): PluginFinding {
  const found = node?.type ?? 'empty file';
  // A list is read by its numbers.
  const severity = found === 'array' ? 'warning' : undefined;
  return finding('mcp-not-object', json.place(node?.offset ?? 0), { found, expected }, severity);
}

function merge(findings: PluginFinding[], read: McpFileRead): McpFileRead {
  return { servers: mergeServers(read.servers), findings: [...findings, ...read.findings] };
}

const serverKeys = new Set(['command', 'url', 'type']);

export interface McpFileRead {
  servers: DeclaredServer[];
  findings: PluginFinding[];
}
