import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { mcp, docs, crm } from './shared/examples.ts';
import { marketplaceOf, manifest } from './shared/plugin-examples.ts';

export const entryServersIgnored: Rule<PluginFindings['entry-servers-ignored']> = {
  severity: 'warning',
  title: 'Servers of an entry are not loaded',
  message: ({ plugin }) =>
    `Unexpected "mcpServers" in the entry of "${plugin}", expected them in .mcp.json or its manifest; Claude Code takes those of an entry only where the plugin has no manifest. Move them.`,
  page: {
    why: 'The plugin is installed without these servers, and nothing says so.',
    sources: [docs.marketplaces, docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf(`"./sales", "mcpServers": { ${crm} }`),
        'sales/.claude-plugin/plugin.json': manifest,
      },
      right: {
        '.claude-plugin/marketplace.json': marketplaceOf('"./sales"'),
        'sales/.claude-plugin/plugin.json': manifest,
        'sales/.mcp.json': mcp(crm),
      },
    },
  },
};
