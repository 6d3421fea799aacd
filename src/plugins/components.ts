import type { Place } from '../diagnostics/finding.ts';
import { finding, type PluginFinding, type PluginFindings } from './findings.ts';
import { member, members, textMember, type JsonFile, type Node } from '../diagnostics/json.ts';
import { readServerMap } from './mcp-file.ts';
import type { DeclaredServer } from './server.ts';
import { isAbsolutePath } from './path.ts';

/** Reads where a manifest or a marketplace entry says its skills, commands, agents and servers are. */
export function readComponents(json: JsonFile, node: Node | undefined): ComponentsRead {
  const findings: PluginFinding[] = [];
  const refusePath = (at: Node, args: PluginFindings['component-path-invalid']) =>
    findings.push(finding('component-path-invalid', json.place(at.offset), args));

  const paths = (key: string): PathReference[] | null => {
    const value = member(node, key);
    if (value === undefined) return null;
    const [texts, others] = split(items(value));
    const [first] = others;
    if (first !== undefined) {
      refusePath(first, { field: key, found: first.type, more: others.length - 1 });
    }
    return texts.flatMap((item) => pathReference(item, key));
  };
  const pathReference = (item: Node, key: string): PathReference[] => {
    if (item.type !== 'string') {
      refusePath(item, { field: key, found: item.type, more: 0 });
      return [];
    }
    const path = String(item.value);
    const outside = isAbsolutePath(path) || path.split(/[/\\]/).includes('..');
    const isRight = path.startsWith('./') || (key === 'skills' && path === '.');
    // Of agents that are no files another rule speaks.
    const isTold = key === 'agents' && !path.endsWith('.md');
    if ((outside || !isRight) && !isTold) refusePath(item, { field: key, path });
    return outside ? [] : [{ path, ...json.place(item.offset) }];
  };

  const readCommands = (): Pick<Components, 'commands' | 'inlineCommands'> => {
    const value = member(node, 'commands');
    if (value?.type !== 'object') return { commands: paths('commands'), inlineCommands: [] };
    const commands: PathReference[] = [];
    const inlineCommands: InlineCommand[] = [];
    for (const [name, key, command] of members(value)) {
      const source = member(command, 'source');
      const content = textMember(command, 'content');
      if (source !== undefined && content !== undefined) {
        findings.push(finding('command-source-missing', json.place(key.offset), { command: name }));
      } else if (source !== undefined) {
        commands.push(
          ...pathReference(source, 'commands').map((reference) => ({ ...reference, name })),
        );
      } else if (content !== undefined) {
        const description = textMember(command, 'description') ?? null;
        inlineCommands.push({ name, content, description, ...json.place(key.offset) });
      } else {
        const at = json.place(key.offset);
        findings.push(finding('command-source-missing', at, { command: name }));
      }
    }
    return { commands, inlineCommands };
  };

  const readServers = (): ServerSource[] => {
    const value = member(node, 'mcpServers');
    return items(value).flatMap((item): ServerSource[] => {
      if (item.type === 'object') {
        const read = readServerMap(json, item);
        findings.push(...read.findings);
        return [{ kind: 'inline', servers: read.servers }];
      }
      const text = item.type === 'string' ? String(item.value) : '';
      if (bundlePattern.test(text)) {
        return [{ kind: 'bundle', path: text, ...json.place(item.offset) }];
      }
      return pathReference(item, 'mcpServers').map((reference) => ({ kind: 'file', ...reference }));
    });
  };

  return {
    components: {
      skills: paths('skills'),
      agents: paths('agents'),
      ...readCommands(),
      servers: readServers(),
    },
    findings,
  };
}

function items(node: Node | undefined): Node[] {
  if (node === undefined) return [];
  return node.type === 'array' ? (node.children ?? []) : [node];
}

/** The nodes that are texts, and the others. */
function split(nodes: readonly Node[]): [Node[], Node[]] {
  const texts = nodes.filter(({ type }) => type === 'string');
  return [texts, nodes.filter(({ type }) => type !== 'string')];
}

const bundlePattern = /\.(?:mcpb|dxt)(?:[?#].*)?$/is;

/** What a manifest or an entry declares; null where the key is absent and the default folder holds. */
export interface Components {
  skills: PathReference[] | null;
  agents: PathReference[] | null;
  commands: PathReference[] | null;
  inlineCommands: InlineCommand[];
  servers: ServerSource[];
}

export interface PathReference extends Place {
  path: string;
  /** The name that a map of commands gives to it. */
  name?: string;
}

export interface InlineCommand extends Place {
  name: string;
  content: string;
  description: string | null;
}

export type ServerSource =
  | { kind: 'inline'; servers: DeclaredServer[] }
  | ({ kind: 'file' } & PathReference)
  | ({ kind: 'bundle' } & PathReference);

interface ComponentsRead {
  components: Components;
  findings: PluginFinding[];
}
