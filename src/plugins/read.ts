import { compareFindings } from '../diagnostics/finding.ts';
import { finding, type PluginFinding } from './findings.ts';
import { openDisk } from './disk.ts';
import { mergeCopies, withoutDoubles } from './copies.ts';
import { findPluginRoots, ownFolder } from './discover.ts';
import { claude } from './formats/claude.ts';
import type { PluginFormat } from './formats/format.ts';
import { isInFolder, manifestOf } from './formats/formats.ts';
import type { MarketplaceEntry, Marketplace } from './marketplace.ts';
import { readMarketplaces } from './marketplaces.ts';
import { limitExceeded, readFirst } from './read-first.ts';
import { countShared } from './shared.ts';
import { baseName } from './path.ts';
import { matcherOf, placeholderMatcher } from './placeholder.ts';
import { entryPlugin } from './entry-plugin.ts';
import type { Plugin } from './plugin.ts';
import { readPluginDraft, type PluginDraft } from './plugin-draft.ts';
import { readPlugin } from './read-plugin.ts';
import { readReadme, type Readme } from './readme.ts';
import { withSubmodules } from './submodules.ts';
import { makeTree, type Tree } from './tree.ts';

/**
 * Reads a marketplace, a plugin, or a folder of plugins. What is odd becomes a finding; only a
 * directory that does not exist is an error.
 */
export async function readPlugins(dir: string, options: ReadOptions = {}): Promise<PluginsRead> {
  const disk = await openDisk(
    dir.replace(/(?<![\\/])[\\/]+\.claude-plugin(?:[\\/]+marketplace\.json)?[\\/]*$/, ''),
  );
  const tree = makeTree(disk);
  const findings: PluginFinding[] = [];

  const read = await readMarketplaces(disk, tree);
  findings.push(...read.findings);
  const [first = null, ...otherMarketplaces] = read.marketplaces;
  const marketplace = await withSubmodules(disk, tree, first);

  const roots = findPluginRoots(tree, marketplace);
  const folders = new Set([...roots.listed.flatMap(({ path }) => path ?? []), ...roots.unlisted]);
  const slots: (PluginDraft | Plugin)[] = [];
  const shared = countShared();
  let drafts = 0;
  const draft = async (path: string, entry: MarketplaceEntry | null) => {
    drafts += 1;
    if (shared.isSpent()) return;
    const lister =
      entry === null ? listerOf(otherMarketplaces, path) : formatOfEntry(tree, marketplace, path);
    const plugin = await readPluginDraft(disk, tree, path, { entry, lister }, folders);
    shared.add(plugin);
    slots.push(plugin);
  };
  const lister = marketplace?.format ?? claude;
  const listed = readFirst('plugins', roots.listed, marketplace?.file ?? '');
  const unlisted = readFirst('plugins', roots.unlisted, '');
  findings.push(...listed.findings, ...unlisted.findings);
  for (const { entry, path } of listed.items) {
    const own = path ?? ownFolder(tree, entry, marketplace);
    if (own !== null) await draft(own, entry);
    else if (!('candidates' in entry.source))
      slots.push(entryPlugin(entry, 'external', null, lister));
    else {
      // Of a path that leads nowhere in the marketplace its own finding speaks.
      if (entry.source.candidates.length > 0) {
        findings.push(
          finding('source-missing', entry.sourcePlace, {
            plugin: entry.name ?? '',
            source: entry.source.path,
            other: entry.source.candidates
              .flatMap((each) => tree.folderInOtherCase(each) ?? [])
              .at(0),
          }),
        );
      }
      slots.push(entryPlugin(entry, 'missing', entry.source.candidates[0] ?? null, lister));
    }
  }
  for (const path of unlisted.items) await draft(path, null);
  const complete = slots.filter((slot) => 'root' in slot).length;
  if (complete < drafts) {
    findings.push(limitExceeded('plugins', drafts, marketplace?.file ?? '', complete));
  }
  const others = readFirst('plugins', onlyIn(otherMarketplaces, slots), '');
  findings.push(...others.findings);
  slots.push(...others.items);

  const places = withoutDoubles(mergeCopies(slots));
  const drafted = places.filter((slot) => 'root' in slot);
  const elsewhere = [
    ...(options.placeholders ?? []),
    ...drafted.flatMap(definedPlaceholders),
    ...drafted.flatMap(translatedLabels),
  ];
  const matcher = placeholderMatcher([], elsewhere);
  const plugins = places.map((slot) => {
    if (!('root' in slot)) return slot;
    const completed = readPlugin(
      slot,
      baseName(disk.root.replaceAll('\\', '/')),
      matcherOf(matcher, definedPlaceholders(slot)),
    );
    findings.push(...completed.findings);
    return completed.plugin;
  });
  const ownReadme = places.some((slot) => 'root' in slot && slot.root === '')
    ? null
    : tree.file('README.md');
  const readmeText = ownReadme === null ? null : await disk.read(ownReadme.real);
  return {
    readme:
      readmeText === null
        ? null
        : readReadme('README.md', readmeText, matcherOf(matcher, elsewhere)),
    marketplace,
    plugins,
    rootFiles: [...tree.files].filter((path) => !path.includes('/')),
    findings: uniqueFindings([...findings, ...disk.findings()]),
  };
}

/**
 * The agent for which the first marketplace lists the plugin in a folder; one at the root may have been meant for
 * another, and then the plugin has no manifest of its agent.
 */
function formatOfEntry(
  tree: Tree,
  marketplace: Marketplace | null,
  path: string,
): PluginFormat | null {
  if (marketplace === null) return null;
  const { file, format } = marketplace;
  const isSure = isInFolder(file) || manifestOf(tree, path, format, true) !== undefined;
  return isSure ? format : null;
}

/** The agent whose marketplace, beside the first, lists the plugin in a folder. */
function listerOf(marketplaces: readonly Marketplace[], path: string): PluginFormat | null {
  const lists = ({ entries }: Marketplace) =>
    entries.some(({ source }) => 'candidates' in source && source.candidates.includes(path));
  return marketplaces.find(lists)?.format ?? null;
}

/** The plugins of other agents' marketplaces that lie elsewhere, and that nothing else names. */
function onlyIn(
  marketplaces: readonly Marketplace[],
  slots: readonly (PluginDraft | Plugin)[],
): Plugin[] {
  const named = new Set(slots.map((slot) => nameOf(slot)));
  return marketplaces.flatMap(({ format, entries }) =>
    entries.flatMap((entry) => {
      if (entry.name === null || 'candidates' in entry.source || named.has(entry.name)) return [];
      named.add(entry.name);
      return [entryPlugin(entry, 'external', null, format)];
    }),
  );
}

function nameOf(slot: PluginDraft | Plugin): string | null {
  return 'root' in slot ? (slot.entry?.name ?? slot.manifest?.name ?? null) : slot.name;
}

function definedPlaceholders({ categories, translatedPlaceholders }: PluginDraft): string[] {
  return [...categories.flatMap(({ placeholder }) => placeholder ?? []), ...translatedPlaceholders];
}

/** What tables call categories in other scripts, which translators also write as placeholders. */
function translatedLabels({ categories }: PluginDraft): string[] {
  return categories.flatMap(({ label }) =>
    /^\p{L}[\p{L}\p{N} ]{1,40}$/u.test(label) && !/\p{Script=Latin}/u.test(label) ? label : [],
  );
}

// Several entries may name one folder.
function uniqueFindings(findings: readonly PluginFinding[]): PluginFinding[] {
  const byKey = new Map(
    findings.map((item) => {
      const { file, line, column, rule, args } = item;
      return [JSON.stringify([file, line, column, rule, args]), item];
    }),
  );
  return [...byKey.values()].sort(compareFindings);
}

export interface ReadOptions {
  /** Placeholder names that are known beside those of the plugins, without `~~`. */
  placeholders?: readonly string[];
}

export interface PluginsRead {
  marketplace: Marketplace | null;
  /** The README beside the plugins; one at the root of a plugin is the plugin's. */
  readme: Readme | null;
  plugins: Plugin[];
  /** The names of the files at the root of the directory. */
  rootFiles: string[];
  findings: PluginFinding[];
}
