import type { PluginFormat } from './format.ts';

export const claude: PluginFormat = {
  id: 'claude',
  name: 'Claude',
  manifests: ['.claude-plugin/plugin.json'],
  serverFiles: ['.mcp.json'],
};
