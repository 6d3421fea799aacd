import { finding } from '../finding.ts';
import { joinPath } from '../../plugins/path.ts';
import type { MarketplaceCheck, PluginCheck } from './check.ts';

/** What the official validator warns of in a marketplace file. */
export const checkMarketplace: MarketplaceCheck = ({ marketplace }) =>
  marketplace === null || marketplace.description !== null
    ? []
    : [finding('marketplace-description-missing', marketplace.namePlace, undefined)];

/** Where the marketplace says one thing of a plugin and its manifest another. */
export const checkDetails: PluginCheck = ({ plugin }) => {
  const { entry, entryDetails, manifestDetails, manifestPlace } = plugin;
  if (entry === null || entryDetails === null || manifestDetails === null) return [];
  return (['description', 'version'] as const).flatMap((field) => {
    const [said, own] = [entryDetails[field], manifestDetails[field]];
    if (said === null || own === null || said === own) return [];
    const where = manifestPlace === null ? plugin.manifestFile : manifestPlace.file;
    return [finding('details-differ', entry, { plugin: plugin.name, field, where: where ?? '' })];
  });
};

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
