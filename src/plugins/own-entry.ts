import type { PlacedDetails } from './details.ts';
import type { Disk } from './disk.ts';
import type { PluginFinding } from './findings.ts';
import { readMarketplace } from './marketplace.ts';
import { joinPath } from './path.ts';
import type { Tree } from './tree.ts';

/** What a marketplace file of the plugin's own says of it. */
export async function readOwnEntry(
  disk: Disk,
  tree: Tree,
  root: string,
  findings: PluginFinding[],
): Promise<PlacedDetails | null> {
  const path = joinPath(root, '.claude-plugin/marketplace.json');
  const file = root === '' ? null : tree.file(path);
  const text = file === null ? null : await disk.read(file.real);
  if (text === null) return null;
  const read = readMarketplace(path, text);
  findings.push(...read.findings);
  const own = read.marketplace.entries.find(
    ({ source }) => 'candidates' in source && source.candidates.includes(''),
  );
  return own?.details ?? null;
}
