import { fullNameKey, nameKey } from '../../catalog/name-key.ts';
import type { IncludedName, ServerCoverage } from '../../coverage/coverage-row.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Place } from '../../diagnostics/finding.ts';
import type { Marketplace } from '../../plugins/marketplace.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { Readme } from '../../plugins/readme.ts';
import type { CheckFinding } from '../rules.ts';

/** The place of a word in a line of a file, from a column on; that column where it is not found. */
export function placeOfWord(lines: readonly string[], at: Place, word: string): Place {
  const index = (lines[at.line - 1] ?? '').indexOf(word, at.column - 1);
  return { ...at, column: index === -1 ? at.column : index + 1 };
}

/** The lines of a Markdown file of a plugin. */
export function linesOf({ files }: Plugin, file: string | null): string[] {
  return files.find(({ path }) => path === file)?.text.split('\n') ?? [];
}

/** Of the servers that a name may mean: the one called like it, else all (two regions). */
export function namedServers({
  name,
  servers,
}: Pick<IncludedName, 'name' | 'servers'>): ServerCoverage[] {
  const keys = [fullNameKey(name), nameKey(name)];
  const exact = servers.filter(({ server }) => keys.includes(fullNameKey(server.name)));
  return exact.length > 0 ? exact : servers;
}

/** Finds what is wrong with one plugin. */
export type PluginCheck = (coverage: PluginCoverage, context: CheckContext) => CheckFinding[];

/** Finds what is wrong between the plugins of a marketplace. */
export type MarketplaceCheck = (context: CheckContext) => CheckFinding[];

/** All plugins that were read together, and the catalog they are compared with. */
export interface CheckContext {
  coverages: readonly PluginCoverage[];
  resolver: Resolver;
  marketplace: Marketplace | null;
  /** The README beside the plugins. */
  readme: Readme | null;
  /** The repository that they come from, where that is known. */
  source: string | undefined;
}
