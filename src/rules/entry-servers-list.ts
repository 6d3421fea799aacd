import { member } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

export const entryServersList: Rule<Args> = {
  severity: 'info',
  title: 'Servers of an entry are a list',
  message: ({ plugin }) =>
    `"mcpServers" in the entry of "${plugin}" is a list, and Copilot CLI takes nothing of a marketplace that has one. Put the servers into the .mcp.json of the plugin, or write one path or an object here.`,
  checkMarketplace: ({ marketplace }) =>
    (marketplace?.entries ?? []).flatMap(({ name, node }) => {
      const value = member(node, 'mcpServers');
      if (marketplace === null || value?.type !== 'array') return [];
      return [{ at: marketplace.json.place(value.offset), args: { plugin: name ?? '' } }];
    }),
  page: {
    why: 'Claude Code takes a list of paths and servers. Copilot CLI, which reads the same marketplaces, refuses the whole file for it (tried with 1.0.102), and Codex passes over the list.',
    sources: [
      docs.marketplaces,
      'https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-plugin-reference',
    ],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf('"./sales", "mcpServers": ["./crm.json"]'),
        'sales/crm.json': mcp(crm),
      },
      right: {
        '.claude-plugin/marketplace.json': marketplaceOf('"./sales"'),
        'sales/.mcp.json': mcp(crm),
      },
    },
  },
};

interface Args {
  plugin: string;
}
