import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const agentKeyIgnored: Rule<Args> = {
  severity: 'warning',
  title: 'Agent of a plugin sets what only agents of a project may',
  message: ({ agent, key }) =>
    `The agent "${agent}" sets "${key}", which Claude Code leaves out of agents that come with a plugin. ${key === 'mcpServers' ? 'Put the servers into the .mcp.json of the plugin, and remove the key here' : key === 'hooks' ? 'Put the hooks into hooks/hooks.json, and remove the key here' : 'Remove the key'}.`,
  checkPlugin: ({ plugin }) =>
    plugin.agents.flatMap(({ name, path, frontmatter: { data, lines } }) =>
      keys.flatMap((key) =>
        data[key] === undefined
          ? []
          : [{ at: { file: path, line: lines[key] ?? 1, column: 1 }, args: { agent: name, key } }],
      ),
    ),
  page: {
    why: 'For safety, agents of plugins bring no servers, hooks or permissions of their own. The keys are skipped without a word, and the agent works without them.',
    sources: [docs.subagents, docs.plugins],
    example: {
      wrong: { 'agents/seller.md': text('mcpServers:\n  - acme-crm\n') },
      right: { 'agents/seller.md': text('') },
    },
  },
};

const keys = ['mcpServers', 'hooks', 'permissionMode'];

function text(key: string): string {
  return `---\nname: seller\ndescription: Sells.\n${key}---\n\nSell.\n`;
}

interface Args {
  agent: string;
  key: string;
}
