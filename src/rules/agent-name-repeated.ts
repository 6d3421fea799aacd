import { folderOf, relativePath } from '../plugins/path.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const agentNameRepeated: Rule<Args> = {
  severity: 'warning',
  title: 'Two agents of a plugin have one name',
  message: ({ name, other, more }) =>
    `"${other}" is called "${name}" too${more === 0 ? '' : `, as ${more} more ${more === 1 ? 'agent has' : 'agents have'} the name of another one`}. Claude Code loads only one of them, and which one can differ from machine to machine. Give each a name of its own; move files for another agent, such as .agent.md for Copilot, out of agents/.`,
  checkPlugin: ({ plugin }) => {
    const texts = new Map(plugin.files.map(({ path, text }) => [path, text]));
    const first = new Map<string, string>();
    const found = plugin.agents.flatMap(({ name, path }) => {
      // One in a folder below agents/ has the folder in its name.
      const full = `${folderOf(path)}:${name}`;
      const other = first.get(full);
      if (other === undefined) first.set(full, path);
      return other === undefined || texts.get(other) === texts.get(path)
        ? []
        : [{ name, path, other: relativePath(plugin.path ?? '', other) }];
    });
    const [start, ...others] = found;
    if (start === undefined) return [];
    const { name, path, other } = start;
    return [{ at: { file: path, line: 1, column: 1 }, args: { name, other, more: others.length } }];
  },
  page: {
    why: 'Of agents with one name Claude Code 2.1.332 keeps the one that the file system names last. On another machine, or after a new checkout, it may be the other.',
    sources: [docs.subagents],
    example: {
      wrong: {
        'agents/seller.md': agent('seller', 'Sell.'),
        'agents/b.md': agent('seller', 'Buy.'),
      },
      right: {
        'agents/seller.md': agent('seller', 'Sell.'),
        'agents/b.md': agent('buyer', 'Buy.'),
      },
    },
  },
};

function agent(name: string, body: string): string {
  return `---\nname: ${name}\ndescription: Works for you.\n---\n\n${body}\n`;
}

interface Args {
  name: string;
  other: string;
  more: number;
}
