import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { mcp, docs, crm } from './shared/examples.ts';
import { marketplaceOf, manifest } from './shared/plugin-examples.ts';

export const entryServersIgnored: Rule<PluginFindings['entry-servers-ignored']> = {
  severity: 'warning',
  title: 'Servers of an entry are not loaded',
  message: ({ plugin }) =>
    `Claude Code ignores "mcpServers" in the entry of "${plugin}", because the plugin has a manifest. Remove it there; servers that are in no other place belong in the .mcp.json of the plugin or in its manifest.`,
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
