import type { Rule } from './rule.ts';
import { remote } from './shared/server-examples.ts';
import { docs, issue } from './shared/examples.ts';

export const serverAuthMissing: Rule<Args> = {
  severity: 'warning',
  title: 'Server lacks the sign-in it needs',
  message: ({ server, connector, expected, source }) =>
    `Unexpected server "${server}" without sign-in, expected ${expected}, which ${connector} asks for (${source}). Add it, or connect ${connector} in Claude's settings.`,
  page: {
    why: 'Some vendors let only clients sign in that are registered with them, or want a token in a header. Claude in the browser has clients of its own for the connectors of its directory; in Claude Code the sign-in fails without one.',
    sources: [docs.mcp, issue(747)],
    example: {
      wrong: { '.mcp.json': remote('acme-code', 'https://mcp.acme.example.com/code') },
      right: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer ${user_config.acme_token}" }',
        ),
      },
    },
  },
};

interface Args {
  server: string;
  connector: string;
  expected: string;
  source: string;
}
