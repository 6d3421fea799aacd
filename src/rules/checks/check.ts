import { fullNameKey, nameKey } from '../../catalog/name-key.ts';
import type {
  IncludedName,
  PluginCoverage,
  ServerCoverage,
} from '../../coverage/plugin-coverage.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Marketplace } from '../../plugins/marketplace.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { Readme } from '../../plugins/readme.ts';
import { transportOf, type Server } from '../../plugins/server.ts';
import type { Place } from '../../diagnostics/finding.ts';
import type { CheckFinding } from '../rules.ts';

/** The place of a value of a server, such as `url` or `headers/Authorization`; else that of its name. */
export function placeOfValue(server: Server, key: string): Place {
  return server.keys[key]?.value ?? placeOfServer(server);
}

/** The place of a server's name. */
export function placeOfServer({ file, line, column }: Server): Place {
  return { file, line, column };
}

/** A server as it is meant: white space around type and address is a finding of its own. */
export function withoutSpace(server: Server): Server {
  const type = server.type?.trim() ?? null;
  const url = server.url?.trim() ?? null;
  return { ...server, type, url, transport: transportOf(type, url, server.command) };
}

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
}
