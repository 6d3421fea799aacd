import type { PluginFormat } from './format.ts';

export const cursor: PluginFormat = {
  id: 'cursor',
  name: 'Cursor',
  manifests: ['.cursor-plugin/plugin.json'],
  serverFiles: ['mcp.json', '.mcp.json'],
};
