import type { PluginFormat } from './format.ts';

export const copilot: PluginFormat = {
  id: 'copilot',
  name: 'GitHub Copilot',
  manifests: ['.github/plugin/plugin.json', '.plugin/plugin.json'],
  serverFiles: ['.mcp.json', '.github/mcp.json'],
};
