import type { PluginFormat } from './format.ts';

export const copilot: PluginFormat = {
  id: 'copilot',
  name: 'GitHub Copilot',
  manifests: ['.github/plugin/plugin.json', '.plugin/plugin.json'],
  marketplaces: ['.github/plugin/marketplace.json', '.plugin/marketplace.json'],
  addedBy: ['copilot-cli', 'vs-code'],
  serverFiles: ['.mcp.json', '.github/mcp.json'],
};
