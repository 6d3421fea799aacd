import type { JsonFile } from '../diagnostics/json.ts';
import type { TextFile } from '../diagnostics/text.ts';
import type { Disk } from './disk.ts';
import { foldersAbove, joinPath, resolvePath } from './path.ts';
import type { DeclaredServer } from './server.ts';
import type { Tree } from './tree.ts';

/**
 * The texts that tell how the programs of a plugin come to be in it: the `.gitignore` of its folders and of those
 * above, and the scripts that its hooks run. None where neither a server nor a hook starts from the plugin.
 */
export async function readBuildTexts(
  disk: Disk,
  tree: Tree,
  { root, servers, manifestFile, hookFiles }: Built,
): Promise<TextFile[]> {
  const hooks = await readAll(disk, tree, [
    ...hookFiles.map(({ file }) => file),
    ...(manifestFile === null ? [] : [manifestFile]),
  ]);
  const started = [
    ...servers.flatMap(({ raw }) => pathsIn(JSON.stringify(raw))),
    ...hooks.flatMap(({ text }) => pathsIn(text)),
  ];
  if (started.length === 0) return [];
  const inner = started.flatMap((path) => foldersAbove(resolvePath('', path) ?? ''));
  const folders = [...inner.map((folder) => joinPath(root, folder)), root, ...foldersAbove(root)];
  const scripts = hooks
    .flatMap(({ text }) => pathsIn(text))
    .flatMap((path) => resolvePath(root, path) ?? []);
  const others = [...folders.map((folder) => joinPath(folder, '.gitignore')), ...scripts];
  return readAll(disk, tree, others);
}

/** The paths behind the variable that stands for the folder of the plugin. */
function pathsIn(text: string): string[] {
  const found = text.matchAll(/\$\{?CLAUDE_PLUGIN_ROOT\}?\\?"?\/([\w./-]+)/g);
  return [...found].slice(0, most).map((each) => each[1] ?? '');
}

async function readAll(disk: Disk, tree: Tree, paths: readonly string[]): Promise<TextFile[]> {
  const texts: TextFile[] = [];
  for (const path of [...new Set(paths)].slice(0, most)) {
    const file = tree.file(path);
    const text = file === null ? null : await disk.read(file.real);
    if (text !== null) texts.push({ path, text: text.slice(0, longest) });
  }
  return texts;
}

const most = 64;
// A script that hooks run may be anything.
const longest = 200_000;

/** What of a plugin says where such texts lie. */
interface Built {
  root: string;
  servers: readonly DeclaredServer[];
  manifestFile: string | null;
  hookFiles: readonly JsonFile[];
}
