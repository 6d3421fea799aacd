import type { Disk } from './disk.ts';
import { member, parseJson, textMember } from '../diagnostics/json.ts';
import { finding, type PluginFinding } from './findings.ts';
import { isInFolder, pluginFormats } from './formats/formats.ts';
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
    for (const path of format.marketplaces) {
      const file = tree.file(path);
      const text = file === null ? null : await disk.read(file.real);
      if (text === null || (!isInFolder(path) && !listsPlugins(path, text))) continue;
      const read = readMarketplace(path, text, format);
      marketplaces.push(read.marketplace);
      findings.push(...read.findings);
      break;
    }
  }
  const [first] = marketplaces;
  if (first !== undefined && !isInFolder(first.file)) {
    const at = { file: first.file, line: 1, column: 1 };
    findings.push(finding('marketplace-file-misplaced', at, undefined));
  }
  return { marketplaces, findings };
}

/** Whether a file that may be of another program lists plugins. */
function listsPlugins(path: string, text: string): boolean {
  const plugins = member(parseJson(path, text).root, 'plugins');
  return plugins?.children?.some((each) => textMember(each, 'name') !== undefined) === true;
}
