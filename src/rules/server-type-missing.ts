import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { expectedType } from './shared/server-type.ts';
import { isEntry } from './shared/server.ts';

export const serverTypeMissing: Rule<Args> = {
  severity: 'error',
  title: 'Server with a url has no type',
  message: ({ server, type }) =>
    `Unexpected server "${server}" with a "url" but no "type", expected "type": "${type}"; Claude Code reads it as a local command and skips it.`,
  checkServer: ({ meant, resolver }) => {
    const { name, type, url, command } = meant;
    if (!isEntry(meant) || type !== null || url === null || command !== null) return [];
    return [{ key: '', args: { server: name, type: expectedType(url, resolver) } }];
  },
  page: {
    why: 'Without a type Claude Code takes an entry for a local command. It then finds no command and skips the server, for long without a word.',
    sources: [docs.mcp, 'https://github.com/anthropics/claude-plugins-official/issues/1873'],
    example: {
      wrong: {
        '.mcp.json': mcp('"acme-crm": {\n  "url": "https://mcp.acme.example.com/crm"\n}'),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

interface Args {
  server: string;
  type: string;
}
