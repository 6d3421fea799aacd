import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The folders and files that a build of the site reads. */
const folders = ['src', 'scripts', 'examples', 'public', 'catalog'];
const files = ['astro.config.mjs', 'ec.config.mjs', 'tsconfig.json'];
const tests = /(?:\.test\.ts|\/testing\.ts)$/;

/** The sources of the site with the manifest and the lockfile of what it needs. */
export async function makeSiteArchive(root: string): Promise<SiteArchive> {
  const found = await Promise.all(folders.map((folder) => listFiles(root, folder)));
  const archive: SiteArchive = {};
  for (const path of [...files, ...found.flat().sort()]) {
    if (!tests.test(path)) archive[path] = packFile(await readFile(join(root, path)));
  }
  const read = async (name: string) =>
    JSON.parse(await readFile(join(root, name), 'utf8')) as never;
  archive['package.json'] = format(runtimeManifest(await read('package.json')));
  archive['package-lock.json'] = format(runtimeLock(await read('package-lock.json')));
  return archive;
}

/** A manifest without what only somebody who changes the project needs. */
export function runtimeManifest(manifest: Manifest): Manifest {
  return Object.fromEntries(
    Object.entries(manifest).filter(
      ([key]) => key !== 'devDependencies' && key !== 'optionalDependencies' && key !== 'scripts',
    ),
  );
}

/** A lockfile for that manifest. */
export function runtimeLock(lock: Lock): Lock {
  const { '': top = {}, ...packages } = lock.packages;
  const own = Object.keys(top['optionalDependencies'] ?? {}).map((name) => `node_modules/${name}`);
  const kept = Object.entries(packages).filter(
    ([path, { dev }]) => dev !== true && !own.includes(path),
  );
  return { ...lock, packages: { '': runtimeManifest(top), ...Object.fromEntries(kept) } };
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll(sep, '/'));
}

// Text stays text, which packs better.
function packFile(bytes: Buffer): PackedFile {
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : { base64: bytes.toString('base64') };
}

function format(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Files by their paths: as text, or what is none in base 64. */
export type SiteArchive = Record<string, PackedFile>;

type PackedFile = string | { base64: string };

type Manifest = Record<string, unknown>;
interface Lock {
  packages: Record<string, Manifest>;
}
