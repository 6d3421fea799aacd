import type { Disk } from './disk.ts';
import { member, parseJson, textMember } from '../diagnostics/json.ts';
import { finding, type PluginFinding } from './findings.ts';
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
  if (marketplaces.length === 0) findings.push(...(await findMisplaced(disk, tree)));
  return { marketplaces, findings };
}

/** A marketplace file at the root of the directory, where Claude Code does not look. */
async function findMisplaced(disk: Disk, tree: Tree): Promise<PluginFinding[]> {
  const file = tree.file('marketplace.json');
  const text = file === null ? null : await disk.read(file.real);
  if (text === null) return [];
  const plugins = member(parseJson('marketplace.json', text).root, 'plugins');
  const isOne = plugins?.children?.some((each) => textMember(each, 'name') !== undefined) === true;
  const at = { file: 'marketplace.json', line: 1, column: 1 };
  return isOne ? [finding('marketplace-file-misplaced', at, undefined)] : [];
}
