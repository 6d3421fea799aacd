import type { PluginFormat } from './format.ts';

export const codex: PluginFormat = {
  id: 'codex',
  name: 'Codex',
  manifests: ['.codex-plugin/plugin.json'],
  serverFiles: ['.mcp.json'],
};
