import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const serversInSettings: Rule<Args> = {
  severity: 'error',
  title: 'Servers in a file of settings',
  message: ({ client, expected }) =>
    `${client} looks for no servers in this file. Put "mcpServers" into ${expected}, and leave what else it holds where it is.`,
  page: {
    why: 'Claude Code reads servers from .mcp.json of a project and from ~/.claude.json. In .claude/settings.json it passes over them without a word (seen with 2.1.332): the server is just not there.',
    sources: [docs.mcp, 'https://code.claude.com/docs/en/settings'],
  },
};

interface Args {
  client: string;
  expected: string;
}
