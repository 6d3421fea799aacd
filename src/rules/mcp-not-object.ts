import type { PluginFindings } from '../plugins/findings.ts';
import { valueAt, type Path } from '../protocol/data.ts';
import { isRecord } from '../protocol/record.ts';
import type { FilePlan } from './fix/plan.ts';
import type { Rule } from './rule.ts';
import { wordOfKind } from './shared/declarations.ts';
import { mcp, docs, crm } from './shared/examples.ts';

export const mcpNotObject: Rule<PluginFindings['mcp-not-object']> = {
  severity: 'error',
  title: 'MCP configuration has no map of servers',
  message: ({ found, expected, client = 'Claude Code' }) =>
    expected === 'name'
      ? `This is one server without a name; ${client} reads none from a file that holds no more. Put it under a name, and that among the servers.`
      : `There is ${wordOfKind(found)} where ${expected === 'file' ? 'the configuration' : 'the servers'} should be. Write ${expected === 'file' ? '{ "mcpServers": { … } }' : 'an object of servers by their names'}.`,
  fixFile: ({ expected }, { root, path, loneName, data }) => {
    const [keys] = root ?? [];
    if (expected === 'servers') return mapOf(path, data);
    if (expected !== 'name' || keys === undefined || loneName === undefined) return undefined;
    return {
      label: `Write it under "${[...keys, loneName].join('" > "')}"`,
      edits: [{ kind: 'wrap', path: [...keys, loneName], ...(path && { from: path }) }],
    };
  },
  page: {
    why: 'Claude Code reads the servers from a map by their names. From anything else it reads none.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': '{\n  "mcpServers": []\n}\n' },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

/** A list of servers as a map by their names; undefined where they have none. */
function mapOf(path: Path = [], data: unknown): FilePlan | undefined {
  const list: unknown = valueAt(data, path);
  if (!Array.isArray(list)) return undefined;
  const entries = list.map((each: unknown) => {
    const { name, ...server } = isRecord(each) ? each : {};
    return [name, server] as const;
  });
  const names = new Set(entries.map(([name]) => name));
  const isNamed = names.size === list.length && entries.every(([name]) => isName(name));
  if (path.length === 0 || !isNamed) return undefined;
  const value = Object.fromEntries(entries);
  return {
    label: list.length === 0 ? 'Write {}' : 'Write them by their names',
    edits: [{ kind: 'set', path, value }],
  };
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && name.trim() !== '';
}
