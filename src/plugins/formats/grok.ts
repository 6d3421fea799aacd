import type { PluginFormat } from './format.ts';

export const grok: PluginFormat = {
  id: 'grok',
  name: 'Grok',
  manifests: ['.grok-plugin/plugin.json'],
  marketplaces: ['.grok-plugin/marketplace.json'],
  addedBy: [],
  serverFiles: ['.mcp.json'],
};
