import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { programOf, writeProgram } from './fix/program.ts';
import { runnerMistake } from './shared/runner-mistake.ts';

export const serverRunner: Rule<Args> = {
  severity: 'warning',
  title: 'Package that another program runs',
  message: ({ server, found, why, right }) =>
    `The server "${server}" starts "${found}": ${why}. Write "${right}".`,
  checkServer: ({ meant }) => {
    const { name, command, args } = meant;
    const mistake =
      isEntry(meant) && command !== null ? runnerMistake({ command, args }) : undefined;
    if (mistake === undefined) return [];
    const { found, why, right } = mistake;
    return [{ key: 'command', args: { server: name, found, why, right } }];
  },
  fix: ({ args: { right } }, entry, { client: { schema } }) => {
    const mistake = runnerMistake(programOf(entry));
    if (mistake === undefined) return undefined;
    const plan = writeProgram(entry, schema, `Write ${right}`, mistake.next);
    return plan && { ...plan, isSafe: mistake.isSure };
  },
  page: {
    why: 'npx fetches packages of npm and uvx those of PyPI, and neither finds what is in the other place. node, npm, uv and docker run packages with a word more: a client starts the program, which ends with an error, and says that the connection was closed.',
    sources: ['https://docs.astral.sh/uv/guides/tools/', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"fetch": {\n  "command": "npx",\n  "args": ["-y", "mcp-server-fetch"]\n}',
        ),
      },
      right: {
        '.mcp.json': mcp('"fetch": {\n  "command": "uvx",\n  "args": ["mcp-server-fetch"]\n}'),
      },
    },
  },
};

interface Args {
  server: string;
  /** The words that it is about. */
  found: string;
  /** Why they start nothing. */
  why: string;
  /** The words in their place. */
  right: string;
}
