import { readMcpFile } from '../../plugins/mcp-file.ts';
import { baseName, joinPath } from '../../plugins/path.ts';
import { finding } from '../rules.ts';
import type { MarketplaceCheck, PluginCheck } from './check.ts';

/** What the official validator warns of in a marketplace file. */
export const checkMarketplace: MarketplaceCheck = ({ marketplace }) =>
  marketplace === null || marketplace.description !== null
    ? []
    : [finding('marketplace-description-missing', marketplace.namePlace, undefined)];

/** Entries of plugins that lie elsewhere: parts that may clash, a commit without its branch. */
export const checkEntries: MarketplaceCheck = ({ marketplace }) =>
  (marketplace?.entries ?? []).flatMap(({ name, source, sourcePlace, strict, parts }) => {
    if ('candidates' in source) return [];
    const plugin = name ?? '';
    const [first] = parts;
    const fields = parts.map(({ key }) => `"${key}"`).join(', ');
    const isPinned = source.kind === 'git-subdir' && source.sha !== null && source.ref === null;
    return [
      ...(isPinned ? [finding('source-ref-missing', sourcePlace, { plugin })] : []),
      ...(first === undefined || strict
        ? []
        : [finding('entry-parts-external', first, { plugin, fields })]),
    ];
  });

/** Where a marketplace says one thing of a plugin and its manifest another. */
export const checkDetails: PluginCheck = ({ plugin }) => {
  const { entry, entryDetails, ownEntryDetails, manifestDetails: manifest, manifestPlace } = plugin;
  if (manifest === null) return [];
  return [entryDetails, ownEntryDetails].flatMap((details) =>
    (['description', 'version'] as const).flatMap((field) => {
      if (details === null || details[field] === null || manifest[field] === null) return [];
      if (details[field] === manifest[field]) return [];
      const at = details.places[field] ?? entry;
      const own = manifest.places[field] ?? manifestPlace;
      if (at === null || own === null) return [];
      const where = `${own.file}:${own.line}`;
      return [finding('details-differ', at, { plugin: plugin.name, field, where })];
    }),
  );
};

/** A plugin whose folder is called otherwise: who looks for its commands looks in vain. */
export const checkFolder: PluginCheck = ({ plugin }) => {
  const { path, source, manifestPlace, entry, name } = plugin;
  const at = manifestPlace ?? entry;
  // The folder that was given to read may be a checkout of any name.
  if (source !== 'local' || path === null || path === '' || at === null) return [];
  const folder = baseName(path);
  return name === folder ? [] : [finding('folder-name-mismatch', at, { name, folder })];
};

// What is wrong with the file is said already, and may be why no server was found.
function isSound({ file, text }: { file: string; text: string }): boolean {
  return readMcpFile(file, text).findings.length === 0;
}

/** Files of a plugin that Claude Code passes over, and configurations with nothing in them. */
export const checkFiles: PluginCheck = ({ plugin }) => {
  if (plugin.source !== 'local') return [];
  const notes = joinPath(plugin.path ?? '', 'CLAUDE.md');
  const { mcpFile } = plugin;
  return [
    ...(plugin.paths.includes(notes)
      ? [finding('claude-md-ignored', { file: notes, line: 1, column: 1 }, undefined)]
      : []),
    ...(mcpFile !== null && plugin.servers.length === 0 && isSound(mcpFile)
      ? [finding('servers-empty', { file: mcpFile.file, line: 1, column: 1 }, undefined)]
      : []),
  ];
};
