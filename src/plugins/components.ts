import type { Place } from '../diagnostics/finding.ts';
import { finding, type PluginFinding } from './findings.ts';
import { member, members, textMember, type JsonFile, type Node } from '../diagnostics/json.ts';
import { readServerMap } from './mcp-file.ts';
import type { Server } from './server.ts';
import { isAbsolutePath } from './path.ts';

/** Reads where a manifest or a marketplace entry says its skills, commands, agents and servers are. */
export function readComponents(
  json: JsonFile,
  node: Node | undefined,
  rule: 'manifest-invalid' | 'marketplace-invalid',
): ComponentsRead {
  const findings: PluginFinding[] = [];
  const unexpected = (at: Node, what: string, expected: string) => {
    const problem = `Unexpected ${what}, expected ${expected}.`;
    findings.push(finding(rule, json.place(at.offset), { problem }));
  };

  const paths = (key: string): PathReference[] | null => {
    const value = member(node, key);
    if (value === undefined) return null;
    return items(value).flatMap((item) => pathReference(item, key));
  };
  const pathReference = (item: Node, key: string): PathReference[] => {
    if (item.type !== 'string') {
      unexpected(item, `${item.type} in "${key}"`, 'a path such as "./folder"');
      return [];
    }
    const path = String(item.value);
    const outside = isAbsolutePath(path) || path.split(/[/\\]/).includes('..');
    if (outside || !(path.startsWith('./') || (key === 'skills' && path === '.'))) {
      unexpected(
        item,
        `path "${path}" in "${key}"`,
        'a path inside the plugin that starts with "./"',
      );
    }
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
      if (source !== undefined) {
        commands.push(
          ...pathReference(source, 'commands').map((reference) => ({ ...reference, name })),
        );
      } else if (content !== undefined) {
        const description = textMember(command, 'description') ?? null;
        inlineCommands.push({ name, content, description, ...json.place(key.offset) });
      } else {
        unexpected(key, `command "${name}" without "source" or "content"`, 'one of them');
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

const bundlePattern = /\.(?:mcpb|dxt)(?:[?#].*)?$/i;

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
  | { kind: 'inline'; servers: Server[] }
  | ({ kind: 'file' } & PathReference)
  | ({ kind: 'bundle' } & PathReference);

interface ComponentsRead {
  components: Components;
  findings: PluginFinding[];
}
