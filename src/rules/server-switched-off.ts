import { docs } from './shared/examples.ts';
import type { Rule } from './rule.ts';

export const serverSwitchedOff: Rule<Args> = {
  severity: 'info',
  title: 'Server is switched off beside its entry',
  message: ({ server, client, list, why }) =>
    `${client} leaves the server "${server}" off: ${why === 'listed' ? `it is in "${list}"` : why === 'not-listed' ? `there is "${list}", and it is not in it` : `the first rule of "${list}" that fits it rejects it`}.`,
  fixFile: ({ list, why, path, on }) =>
    on && {
      label: why === 'listed' ? `Take it out of "${list}"` : `Add it to "${list}"`,
      // It may be meant.
      isSafe: false,
      edits: [{ kind: 'set', path, value: on }],
    },
  page: {
    why: 'Some clients have lists beside the servers: of those that are off, or of the only ones that are on. A server that such a list leaves out is right, and does not start.',
    sources: [
      docs.mcp,
      'https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/mcp-server.md',
      'https://ampcode.com/manual',
    ],
  },
};

interface Args {
  server: string;
  client: string;
  /** The list as it is told. */
  list: string;
  why: 'listed' | 'not-listed' | 'rejected';
  path: readonly string[];
  /** What it says when the server is on. */
  on?: readonly unknown[];
}
