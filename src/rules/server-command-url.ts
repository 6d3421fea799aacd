import { guessTransport } from '../protocol/transport.ts';
import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { pageOf } from './shared/page-of.ts';
import { isEntry } from './shared/server.ts';

export const serverCommandUrl: Rule<Args> = {
  severity: 'error',
  title: 'Address in the command',
  message: ({ server, url, word }) =>
    `The "command" of the server "${server}" is ${word === undefined ? `the address ${url}` : `"${word}", the word for how ${url} is spoken to`}, and no program has that name. Write it as the address of a remote server, without a command.`,
  checkServer: ({ meant }) => {
    const url = addressIn(meant.command ?? '', meant.args);
    // A page is told as one.
    if (!isEntry(meant) || !address.test(url) || pageOf(url) !== undefined) return [];
    const command = meant.command?.trim() ?? '';
    const args = {
      server: meant.name,
      url: url.length > 80 ? `${url.slice(0, 79)}…` : url,
      ...(command !== url && { word: command }),
    };
    return [{ key: 'command', args }];
  },
  fix: (_, { name, server }) => {
    if (server?.type !== 'stdio') return undefined;
    const { command, args = [] } = server;
    const url = addressIn(command, args);
    if (args.some((each) => each !== url)) return undefined;
    return {
      label: 'Write it as an address',
      server: { name, type: guessTransport(url), url },
      isWhole: true,
      // What stands in its environment may have been meant as headers.
      isSafe: server.env === undefined,
    };
  },
  page: {
    why: 'A client starts the program of exactly the name in "command". A server that runs elsewhere has an address and no command.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp('"acme-crm": {\n  "command": "https://mcp.acme.example.com/crm"\n}'),
      },
      right: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}',
        ),
      },
    },
  },
};

/** The address in place of a program, or behind the word for a transport in its place. */
function addressIn(command: string, args: readonly string[]): string {
  const program = command.trim();
  const isWord = /^(?:sse|streamable-?http)$/i.test(program);
  return isWord ? (args.find((each) => address.test(each)) ?? '') : program;
}

const address = /^https?:\/\/\S+$/i;

interface Args {
  server: string;
  url: string;
  /** What stands in place of the program, where that is not the address. */
  word?: string;
}
