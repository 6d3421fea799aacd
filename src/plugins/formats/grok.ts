import type { PluginFormat } from './format.ts';

export const grok: PluginFormat = {
  id: 'grok',
  name: 'Grok',
  manifests: ['.grok-plugin/plugin.json'],
  serverFiles: ['.mcp.json'],
};
