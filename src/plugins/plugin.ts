import type { Place } from '../diagnostics/finding.ts';
import type { PluginCategory } from './categories.ts';
import type { Details, PlacedDetails } from './details.ts';
import type { Frontmatter } from './frontmatter.ts';
import type { JsonFile } from '../diagnostics/json.ts';
import type { TextFile } from '../diagnostics/text.ts';
import type { PluginFormat } from './formats/format.ts';
import type { Readme } from './readme.ts';
import type { DeclaredServer } from './server.ts';
import type { PlaceholderUse, Skill } from './skill.ts';
import type { ExternalSource } from './source.ts';

/** Copies a place out of what else an object holds. */
export function placeOf({ file, line, column }: Place): Place {
  return { file, line, column };
}

/** A plugin as it lies on disk, or as its marketplace entry describes it. */
export interface Plugin extends Details {
  name: string;
  entryName: string | null;
  manifestName: string | null;
  category: string | null;
  tags: string[];
  /** Relative to the directory read, '' for the directory itself; null for external entries. */
  path: string | null;
  source: 'local' | 'external' | 'missing';
  /** The agents that it is made for. */
  formats: PluginFormat[];
  /** Those of them that its own folder is made for, without copies of it for others elsewhere. */
  folderFormats: readonly PluginFormat[];
  /** It brings a server of the Language Server Protocol. */
  hasLanguageServer: boolean;
  external: ExternalSource | null;
  /** Where the marketplace names it. */
  entry: Place | null;
  /** What its entry has as `mcpServers`, as it is written. */
  entryServers: unknown;
  entryDetails: PlacedDetails | null;
  /** What a marketplace file inside the plugin says of it. */
  ownEntryDetails: PlacedDetails | null;
  manifestDetails: PlacedDetails | null;
  manifestFile: string | null;
  /** The manifest as it is written. */
  manifestJson: JsonFile | null;
  /** The files of its hooks that are there. */
  hookFiles: JsonFile[];
  /** Texts that tell how the programs of its servers come to be in it, where any start from it. */
  buildTexts: TextFile[];
  /** Where the manifest has its name. */
  manifestPlace: Place | null;
  servers: DeclaredServer[];
  /** The `.mcp.json` as written. */
  mcpFile: { file: string; text: string } | null;
  categories: PluginCategory[];
  connectorsFile: string | null;
  /** A `plugin.json` outside of `.claude-plugin/`, where that has none. */
  looseManifest: JsonFile | null;
  skills: Skill[];
  /** The files of those that Claude Code does not look for: they lie too deep, or inside another one. */
  unreadSkills: ReadonlySet<string>;
  agents: Agent[];
  /** Every placeholder in the plugin's Markdown outside `CONNECTORS.md`. */
  placeholders: (PlaceholderUse & { file: string })[];
  readme: Readme | null;
  /** All Markdown files, for findMentions. */
  files: TextFile[];
  /** The paths of all its files. */
  paths: string[];
}

export interface Agent {
  name: string;
  path: string;
  description: string | null;
  frontmatter: Frontmatter;
}
