import type { PluginFormat } from './format.ts';

export const copilot: PluginFormat = {
  id: 'copilot',
  name: 'GitHub Copilot',
  // In the order of Copilot CLI 1.0.102.
  manifests: ['.plugin/plugin.json', 'plugin.json', '.github/plugin/plugin.json'],
  marketplaces: ['marketplace.json', '.plugin/marketplace.json', '.github/plugin/marketplace.json'],
  addedBy: ['copilot-cli', 'vs-code'],
  serverFiles: ['.mcp.json', '.github/mcp.json'],
};
