import type { PluginFormat } from './format.ts';

export const cursor: PluginFormat = {
  id: 'cursor',
  name: 'Cursor',
  manifests: ['.cursor-plugin/plugin.json'],
  marketplaces: ['.cursor-plugin/marketplace.json'],
  addedBy: ['codex'],
  serverFiles: ['mcp.json', '.mcp.json'],
};
