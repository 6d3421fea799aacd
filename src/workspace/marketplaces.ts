import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Refusable } from '../coverage/refusal.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { printable } from '../shell/printable.ts';
import { foldersAbove } from '../plugins/path.ts';
import type { PluginFormat } from '../plugins/formats/format.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { PluginsRead } from '../plugins/read.ts';
import type { PluginsChecked } from '../rules/plugin-findings.ts';

/** A marketplace as the site shows it; `idOf` gives each local plugin the address of its page. */
export function placeMarketplace(
  { marketplace, findings, directory, refusalsOf }: MarketplaceReading,
  coverages: readonly PluginCoverage[],
  source: string | undefined,
  idOf: (coverage: PluginCoverage) => string,
): SiteMarketplace {
  const name = marketplace?.name ?? undefined;
  const local = coverages.filter(({ plugin }) => plugin.source === 'local');
  const { byPath, outside } = findingsByPath(findings, local);
  return {
    directory,
    name,
    description: marketplace?.description ?? undefined,
    source,
    format: marketplace?.format,
    plugins: local.map((coverage) => ({
      ...coverage,
      id: idOf(coverage),
      title: printable(coverage.plugin.displayName ?? coverage.plugin.name),
      marketplace: name,
      findings: byPath.get(coverage.plugin.path) ?? [],
      refusals: refusalsOf(coverage.plugin),
    })),
    others: coverages.filter(({ plugin }) => plugin.source !== 'local').map(({ plugin }) => plugin),
    coverages: [...coverages],
    findings,
    ownFindings: outside,
  };
}

/** The findings in the folder of each plugin, and those in none. */
function findingsByPath(
  findings: readonly Finding[],
  local: readonly PluginCoverage[],
): { byPath: ReadonlyMap<string | null, Finding[]>; outside: Finding[] } {
  const byPath = new Map<string | null, Finding[]>();
  for (const { plugin } of local) if (plugin.path !== null) byPath.set(plugin.path, []);
  const outside = findings.filter((finding) => {
    const folders = foldersAbove(finding.file).filter((folder) => byPath.has(folder));
    for (const folder of folders) byPath.get(folder)?.push(finding);
    return folders.length === 0;
  });
  return { byPath, outside };
}

/** A directory of plugins with all that was found in it. */
export interface MarketplaceReading extends Pick<PluginsRead, 'marketplace'>, PluginsChecked {
  directory: string;
}

/** A marketplace as the site shows it. */
export interface SiteMarketplace {
  /** Where it was read, as given. */
  directory: string;
  /** Undefined for a folder of plugins without a marketplace file. */
  name: string | undefined;
  description: string | undefined;
  /** What `claude plugin marketplace add` takes, where it is known. */
  source: string | undefined;
  /** The agent that its file is made for. */
  format: PluginFormat | undefined;
  plugins: SitePlugin[];
  /** External and missing plugins: known from their marketplace entry only. */
  others: Plugin[];
  /** All plugins in the order of the marketplace. */
  coverages: PluginCoverage[];
  findings: Finding[];
  /** Those in no local plugin: of the marketplace file and the README beside it. */
  ownFindings: Finding[];
}

/** A plugin with its coverage and the id of its page. */
export interface SitePlugin extends PluginCoverage, Refusable {
  id: string;
  title: string;
  marketplace: string | undefined;
  findings: Finding[];
}
