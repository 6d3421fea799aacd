import { readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { licencesText } from '../../src/outputs/licences.ts';
import { readShippedPackage } from '../../src/outputs/shipped-package.ts';
import { bundleCommands } from './bundle.ts';
import { writeCatalogFile } from './catalog-file.ts';
import { packageManifest, type ProjectManifest } from './manifest.ts';
import { makeSiteArchive } from './site-archive.ts';

const opening =
  'This package holds code of the packages below. Each stands under its own licence. What `build` installs is not in it.';

/** Writes the package into a folder of its own: the commands as JavaScript, the catalog, the sources of the site. */
export async function makePackage(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'dist'), { recursive: true });
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as ProjectManifest;
  const packages = await bundleCommands(root, join(folder, 'dist'));
  const archive = JSON.stringify(await makeSiteArchive(root));
  await Promise.all([
    cp(join(root, 'scripts/packaged/bin.mjs'), join(folder, 'dist/bin.mjs')),
    cp(join(root, 'LICENSE'), join(folder, 'LICENSE')),
    cp(join(root, 'scripts/packaged/README.md'), join(folder, 'README.md')),
    cp(join(root, 'catalog/plugins'), join(folder, 'catalog/plugins'), { recursive: true }),
    writeCatalogFile(join(root, 'catalog'), join(folder, 'catalog')),
    writeFile(
      join(folder, 'package.json'),
      `${JSON.stringify(packageManifest(project), null, 2)}\n`,
    ),
    writeFile(
      join(folder, 'licences.txt'),
      licencesText(packages.map(readShippedPackage), opening),
    ),
    writeFile(join(folder, 'site.json.gz'), gzipSync(archive, { level: 9 })),
  ]);
}
