import { finding } from '../finding.ts';
import { joinPath } from '../../plugins/path.ts';
import type { MarketplaceCheck, PluginCheck } from './check.ts';

/** What the official validator warns of in a marketplace file. */
export const checkMarketplace: MarketplaceCheck = ({ marketplace }) =>
  marketplace === null || marketplace.description !== null
    ? []
    : [finding('marketplace-description-missing', marketplace.namePlace, undefined)];

/** Files of a plugin that Claude Code passes over, and configurations with nothing in them. */
export const checkFiles: PluginCheck = ({ plugin }) => {
  if (plugin.source !== 'local') return [];
  const notes = joinPath(plugin.path ?? '', 'CLAUDE.md');
  const { mcpFile } = plugin;
  return [
    ...(plugin.paths.includes(notes)
      ? [finding('claude-md-ignored', { file: notes, line: 1, column: 1 }, undefined)]
      : []),
    ...(mcpFile !== null && plugin.servers.length === 0
      ? [finding('servers-empty', { file: mcpFile.file, line: 1, column: 1 }, undefined)]
      : []),
  ];
};
