import { parseJson, textsMember, type JsonFile, type Node } from '../diagnostics/json.ts';
import type { Disk } from './disk.ts';
import type { PluginFinding } from './findings.ts';
import { jsonFindings } from './json-findings.ts';
import { resolvePath } from './path.ts';
import type { Tree } from './tree.ts';

/** Reads the files of a plugin's hooks: `hooks/hooks.json`, and those that its manifest names. */
export async function readHookFiles(
  disk: Disk,
  tree: Tree,
  root: string,
  manifest: Node | undefined,
): Promise<{ files: JsonFile[]; findings: PluginFinding[] }> {
  const named = textsMember(manifest, 'hooks').filter((path) => path.endsWith('.json'));
  const paths = new Set(['hooks/hooks.json', ...named].map((path) => resolvePath(root, path)));
  const files: JsonFile[] = [];
  for (const path of paths) {
    const file = path === null ? null : tree.file(path);
    const text = file === null ? null : await disk.read(file.real);
    if (file !== null && text !== null) files.push(parseJson(file.path, text));
  }
  return { files, findings: files.flatMap((file) => jsonFindings(file, 'hooks')) };
}
