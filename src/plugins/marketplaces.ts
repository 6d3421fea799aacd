import type { Disk } from './disk.ts';
import type { PluginFinding } from './findings.ts';
import { pluginFormats } from './formats/formats.ts';
import { readMarketplace, type Marketplace } from './marketplace.ts';
import type { Tree } from './tree.ts';

/** Reads the marketplace files of a directory, one an agent; Claude's, where it has one, is the first. */
export async function readMarketplaces(
  disk: Disk,
  tree: Tree,
): Promise<{ marketplaces: Marketplace[]; findings: PluginFinding[] }> {
  const marketplaces: Marketplace[] = [];
  const findings: PluginFinding[] = [];
  for (const format of pluginFormats) {
    const path = format.marketplaces.find((each) => tree.file(each) !== null);
    const file = path === undefined ? null : tree.file(path);
    const text = file === null ? null : await disk.read(file.real);
    if (path === undefined || text === null) continue;
    const read = readMarketplace(path, text, format);
    marketplaces.push(read.marketplace);
    findings.push(...read.findings);
  }
  return { marketplaces, findings };
}
