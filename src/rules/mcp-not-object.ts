import type { PluginFindings } from '../plugins/findings.ts';
import { valueAt, type Path } from '../protocol/data.ts';
import { isServers } from '../protocol/held-servers.ts';
import { isRecord } from '../protocol/record.ts';
import type { FilePlan } from './fix/plan.ts';
import type { Rule } from './rule.ts';
import { wordOfKind } from './shared/declarations.ts';
import { mcp, docs, crm } from './shared/examples.ts';

export const mcpNotObject: Rule<PluginFindings['mcp-not-object']> = {
  severity: 'error',
  title: 'MCP configuration has no map of servers',
  message: ({ found, expected, client = 'Claude Code', isRecipe }) =>
    isRecipe === true
      ? `This is a recipe of ${client}, in which "extensions" is a list, as it stands here. Leave it so; what the list holds is not checked here.`
      : expected === 'name'
        ? `This is one server without a name; ${client} reads none from a file that holds no more. Put it under a name, and that among the servers.`
        : `There is ${wordOfKind(found)} where ${expected === 'file' ? 'the configuration' : 'the servers'} should be. Write ${expected === 'file' ? '{ "mcpServers": { … } }' : 'an object of servers by their names'}.`,
  fixFile: ({ expected, isRecipe }, { root, path, loneName, data }) => {
    if (isRecipe === true) return undefined;
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

/** What stands where servers should as a map by their names; undefined where they have none. */
function mapOf(path: Path = [], data: unknown): FilePlan | undefined {
  const held: unknown = valueAt(data, path);
  const entries = Array.isArray(held) ? held.map(namedEntries) : [entriesOfText(held)];
  const all = entries.every((each) => each !== undefined) ? entries.flat() : undefined;
  if (path.length === 0 || all === undefined) return undefined;
  const names = new Set(all.map(([name]) => name));
  if (names.size < all.length || !all.every(([name]) => isName(name))) return undefined;
  return {
    label: all.length === 0 ? 'Write {}' : 'Write them by their names',
    edits: [{ kind: 'set', path, value: Object.fromEntries(all) }],
  };
}

/** The servers of one place of a list: it has its name inside, or before it. */
function namedEntries(each: unknown): Entries | undefined {
  if (!isRecord(each)) return undefined;
  const { name, ...server } = each;
  if (isName(name)) return [[String(name), server]];
  return isServers(each) ? Object.entries(each) : undefined;
}

/** The servers of a text that was written for them, or none where there is nothing. */
function entriesOfText(held: unknown): Entries | undefined {
  if (held === null || held === '') return [];
  if (typeof held !== 'string') return undefined;
  try {
    const read: unknown = JSON.parse(held);
    return isServers(read) ? Object.entries(read as object) : undefined;
  } catch {
    return undefined;
  }
}

type Entries = [name: string, server: unknown][];

function isName(name: unknown): boolean {
  return typeof name === 'string' && name.trim() !== '';
}
