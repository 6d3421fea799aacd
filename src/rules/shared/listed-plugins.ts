import { baseName } from '../../plugins/path.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { MarketplaceTarget } from '../targets.ts';
import { folderInRepository, isAddress, targetOf } from './install-target.ts';

/**
 * The listed plugin that a command names: by its name, also behind that of a marketplace, else by its folder.
 * What stands behind `github:` is a repository, and a folder of it behind that.
 */
export function listedName(command: string, context: MarketplaceTarget): string | undefined {
  const option = /\s--plugin[\s=]+([\w.-]+)(?=\s|$)/i.exec(command)?.[1];
  const target = targetOf(command);
  const inside = folderInRepository(target);
  if (option === undefined && isAddress(target) && inside === undefined) return undefined;
  // Some write the marketplace before the plugin: `team:notes`, `owner/team#notes`.
  const parts = (inside ?? target).split(/[/:#]/).filter((each) => each !== '');
  const word = option ?? parts.at(-1) ?? '';
  const isPath = inside !== undefined || parts.length > 2 || parts[0] === '.';
  const listed = listedPlugins(context).map((plugin) => ({
    name: plugin.entryName ?? plugin.name,
    folder: isPath && plugin.path !== null ? baseName(plugin.path) : '',
  }));
  return [
    ...listed.filter(({ name }) => name === word),
    ...listed.filter(({ folder }) => folder !== '' && folder === word),
  ][0]?.name;
}

/** The plugins that can be installed by name: of a marketplace those with an entry. */
export function listedPlugins({ coverages, marketplace }: MarketplaceTarget): Plugin[] {
  return coverages
    .map(({ plugin }) => plugin)
    .filter(({ entryName }) => marketplace === null || entryName !== null);
}

/** The plugin of the repository that a command names by its name and no entry of the marketplace lists. */
export function unlistedPlugin(
  command: string,
  { coverages }: MarketplaceTarget,
): Plugin | undefined {
  const name = targetOf(command);
  return coverages
    .map(({ plugin }) => plugin)
    .find((plugin) => plugin.entryName === null && plugin.name === name);
}
