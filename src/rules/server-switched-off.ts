import type { OffList } from '../clients/off-lists.ts';
import { docs } from './shared/examples.ts';
import type { Rule } from './rule.ts';

export const serverSwitchedOff: Rule<Args> = {
  severity: 'info',
  title: 'Server is switched off beside its entry',
  message: (args) => causes[args.why](args),
  fixFile: ({ list, why, path, on }) =>
    on && {
      label:
        why === 'no-list'
          ? `Write ${JSON.stringify(on)}`
          : why === 'not-listed'
            ? `Add it to "${list}"`
            : `Take it out of "${list}"`,
      // It may be meant.
      isSafe: why === 'no-list',
      edits: [{ kind: 'set', path, value: on }],
    },
  page: {
    why: 'Some clients have lists beside the servers: of those that are off, or of the only ones that are on. A server that such a list leaves out is right, and does not start. Claude Code has its lists elsewhere: in its settings, and for a project in ~/.claude.json.',
    sources: [
      docs.mcp,
      'https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/mcp-server.md',
      'https://ampcode.com/manual',
    ],
  },
};

const causes: Readonly<Record<Args['why'], (args: Args) => string>> = {
  listed: ({ list, ...args }) => `${leavesOff(args)}: it is in "${list}".`,
  'not-listed': ({ list, ...args }) =>
    `${leavesOff(args)}: there is "${list}", and it is not in it.`,
  'no-list': ({ client, list }) =>
    `${client} wants a list of names in "${list}", complains of what stands there, and passes over it.`,
  rejected: ({ list, ...args }) =>
    `${leavesOff(args)}: the first rule of "${list}" that fits it rejects it.`,
  // Seen with Claude Code 2.1.332.
  unread: ({ server, client, list }) =>
    `${client} does not read "${list}" beside the servers: "${server}" starts all the same. It reads it in its settings, and for a project in ~/.claude.json.`,
};

function leavesOff({ client, server }: Pick<Args, 'client' | 'server'>): string {
  return `${client} leaves the server "${server}" off`;
}

interface Args {
  server: string;
  client: string;
  /** The list as it is told. */
  list: string;
  why: OffList['why'];
  path: readonly string[];
  /** What it says when the server is on. */
  on?: readonly unknown[];
}
