import type { PluginFormat } from './format.ts';

export const claude: PluginFormat = {
  id: 'claude',
  name: 'Claude',
  manifests: ['.claude-plugin/plugin.json'],
  marketplaces: ['.claude-plugin/marketplace.json'],
  addedBy: ['claude-code', 'codex', 'copilot-cli', 'vs-code'],
  serverFiles: ['.mcp.json'],
};
