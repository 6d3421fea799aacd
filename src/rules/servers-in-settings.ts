import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const serversInSettings: Rule<Args> = {
  severity: 'error',
  title: 'Servers in a file of settings',
  message: ({ client, expected }) =>
    `These are settings of ${client}, in which it looks for no servers. Put "mcpServers" into ${expected}, and leave the settings where they are.`,
  page: {
    why: 'Claude Code reads servers from .mcp.json of a project and from ~/.claude.json. In .claude/settings.json it passes over them without a word (seen with 2.1.332): the server is just not there.',
    sources: [docs.mcp, 'https://code.claude.com/docs/en/settings'],
  },
};

interface Args {
  client: string;
  expected: string;
}
