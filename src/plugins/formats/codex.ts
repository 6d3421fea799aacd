import type { PluginFormat } from './format.ts';

export const codex: PluginFormat = {
  id: 'codex',
  name: 'Codex',
  manifests: ['.codex-plugin/plugin.json'],
  marketplaces: ['.agents/plugins/marketplace.json'],
  addedBy: ['codex'],
  serverFiles: ['.mcp.json'],
};
