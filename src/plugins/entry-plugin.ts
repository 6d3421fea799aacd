import { member, nodeValue } from '../diagnostics/json.ts';
import { mergeDetails } from './details.ts';
import type { PluginFormat } from './formats/format.ts';
import type { MarketplaceEntry } from './marketplace.ts';
import { baseName } from './path.ts';
import { placeOf, type Plugin } from './plugin.ts';
import { bundleServer } from './plugin-servers.ts';
import type { DeclaredServer } from './server.ts';

/** A plugin that is only known from its entry: its source is elsewhere, or missing. */
export function entryPlugin(
  entry: MarketplaceEntry,
  source: 'external' | 'missing',
  path: string | null,
  lister: PluginFormat,
): Plugin {
  const external = 'candidates' in entry.source ? null : entry.source;
  const servers = entry.components.servers.flatMap((declared): DeclaredServer[] => {
    if (declared.kind === 'inline') return declared.servers;
    return declared.kind === 'bundle' ? [bundleServer(declared)] : [];
  });
  return {
    ...mergeDetails(entry.details, null),
    name: entry.name ?? (path === null || path === '' ? '(unnamed)' : baseName(path)),
    entryName: entry.name,
    manifestName: null,
    category: entry.category,
    tags: entry.tags,
    path,
    source,
    formats: [lister],
    folderFormats: [lister],
    hasLanguageServer: entry.parts.some(({ key }) => key === 'lspServers'),
    external,
    entry: placeOf(entry),
    entryServers: nodeValue(member(entry.node, 'mcpServers')) ?? null,
    entryDetails: entry.details,
    ownEntryDetails: null,
    manifestDetails: null,
    manifestFile: null,
    manifestJson: null,
    hookFiles: [],
    buildTexts: [],
    manifestPlace: null,
    servers,
    mcpFile: null,
    categories: [],
    connectorsFile: null,
    looseManifest: null,
    skills: [],
    unreadSkills: new Set(),
    agents: [],
    placeholders: [],
    readme: null,
    files: [],
    paths: [],
  };
}
