import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { readBridge } from '../coverage/bridge.ts';
import { keyParts } from './fix/entry.ts';
import { programOf, writeProgram } from './fix/program.ts';

export const serverBridgeOption: Rule<Args> = {
  severity: 'warning',
  title: 'Option that mcp-remote passes over',
  message: ({ server, option, right }) =>
    right === undefined
      ? `mcp-remote passes over "${option}" in the server "${server}": nothing stands behind it. Write the header behind it as Name:value, or take "${option}" out.`
      : `mcp-remote passes over "${option}" in the server "${server}", and tries both ways of transport. Write ${right.map((each) => `"${each}"`).join(' and ')}.`,
  checkServer: ({ meant }) => {
    const bridge = isEntry(meant) ? readBridge(meant) : undefined;
    if (bridge === undefined) return [];
    const { name, args } = meant;
    return args.flatMap((arg, at) => {
      const found = faultOf(args, at);
      if (found === undefined) return [];
      const { right } = found;
      return [{ key: `args/${at}`, args: { server: name, option: arg, ...(right && { right }) } }];
    });
  },
  fix: ({ key, args: { right } }, entry, { client: { schema } }) => {
    const { command, args } = programOf(entry);
    const at = Number(keyParts(key)[1]);
    const found = faultOf(args, at);
    if (right === undefined || found === undefined) return undefined;
    const start = at - found.before;
    const next = args.toSpliced(start, 1 + found.before, ...right);
    return writeProgram(entry, schema, `Write ${right.join(' ')}`, { command, args: next });
  },
  page: {
    why: 'mcp-remote says nothing that a client shows of an option that it does not know. A server that speaks SSE alone, or wants a header, then answers with an error that does not name the cause.',
    sources: ['https://www.npmjs.com/package/mcp-remote', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "command": "npx",\n  "args": ["-y", "mcp-remote", "https://mcp.acme.example.com/crm", "--transport", "sse"]\n}',
        ),
      },
      right: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "command": "npx",\n  "args": ["-y", "mcp-remote", "https://mcp.acme.example.com/crm", "--transport", "sse-only"]\n}',
        ),
      },
    },
  },
};

/** Read in mcp-remote 0.15.1: an option and its value are two arguments, and of other values it takes none. */
function faultOf(args: readonly string[], at: number): Fault | undefined {
  const arg = args[at] ?? '';
  const glued = /^--transport[= ](\S+)$/.exec(arg)?.[1];
  if (glued !== undefined) return { before: 0, right: ['--transport', strategyOf(glued) ?? glued] };
  if (args[at - 1] === '--transport' && !strategies.has(arg)) {
    const strategy = strategyOf(arg);
    return { before: 1, ...(strategy !== undefined && { right: ['--transport', strategy] }) };
  }
  return arg === '--header' && at === args.length - 1 ? { before: 0 } : undefined;
}

const strategies = new Set(['sse-only', 'http-only', 'sse-first', 'http-first']);

/** The strategy that somebody meant. */
function strategyOf(word: string): string | undefined {
  const plain = word.toLowerCase().replaceAll('_', '-');
  if (strategies.has(plain)) return plain;
  if (/^sse(?:only)?$/.test(plain)) return 'sse-only';
  return /^(?:http(?:only)?|(?:streamable-?)http(?:-only)?)$/.test(plain) ? 'http-only' : undefined;
}

interface Fault {
  /** How many arguments before it belong to it. */
  before: number;
  /** What takes their place. */
  right?: string[];
}

interface Args {
  server: string;
  option: string;
  /** What to write; absent where nothing stands behind it. */
  right?: string[];
}
