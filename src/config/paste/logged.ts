import { slugName } from '../../clients/name.ts';
import { readTree, type Group } from './code-tree.ts';
import { compactEntry, type Pasted, type PastedEntry } from './pasted.ts';

const MOST = 20;
/** Longer no list of arguments is in a log. */
const LONGEST = 20_000;

/** The servers that a log of Claude Desktop says to have started, each with its program and arguments. */
export function readLogged(text: string): Pasted | undefined {
  const entries = new Map<string, PastedEntry>();
  for (const start of [...text.matchAll(started)].slice(-MOST)) {
    const [whole, one = '', other = '', command = ''] = start;
    const name = /^(?:info|error|warn|debug)$/.test(one) ? other : one;
    const behind = text.slice(start.index + whole.length, start.index + whole.length + LONGEST);
    // What is started last is what the file says now.
    entries.set(name, {
      name: /^[\w.@/-]+$/.test(name) ? name : slugName(name),
      entry: compactEntry({ command, args: argumentsIn(behind) }),
    });
  }
  if (entries.size === 0) return undefined;
  return {
    what: 'a log of Claude Desktop',
    client: 'claude-desktop',
    entries: [...entries.values()],
    notes: ['A log shows no environment: add what the servers need.'],
  };
}

const started =
  /\[([^\]\n]{1,80})\] \[([^\]\n]{1,80})\] Using MCP server command: ([^\n]{1,400}?) with (?:args and )?path: ?(?=\{)/g;

/** The texts of the first list that is called `args`, before those of the next line of the log. */
function argumentsIn(text: string): string[] {
  const end = text.search(/\n\d{4}-\d\d-\d\dT/);
  const found = listIn(readTree(end === -1 ? text : text.slice(0, end)));
  const texts = found?.members.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return texts ?? [];
}

function listIn(group: Group): Group | undefined {
  for (const { key, groups } of group.members) {
    const [first] = groups;
    if (first?.isList === true && key === 'args') return first;
    const inner = groups.map(listIn).find((each) => each !== undefined);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
