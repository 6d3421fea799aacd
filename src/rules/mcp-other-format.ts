import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const mcpOtherFormat: Rule<PluginFindings['mcp-other-format']> = {
  severity: 'error',
  title: 'Configuration is in a format that the client does not read',
  message: ({ found, wanted, client }) =>
    `This is ${found}, and ${client} reads ${wanted}: nothing of it is there for ${client}. Turn it into ${client}'s, which writes it anew.`,
  page: {
    why: 'Each client reads one format: most read JSON, Codex reads TOML and Goose YAML, whatever the file is called.',
    sources: [docs.mcp],
  },
};
