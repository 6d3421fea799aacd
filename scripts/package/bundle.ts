import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { packageOf } from '../../src/outputs/licences.ts';

/** What makes pages runs from the unpacked sources of the site, and never here. */
const siteOnly = /\/scripts\/(?:build-site|dev-site)\.ts$/;

/** Bundles the commands into a folder, each part in a file of its own; answers the folders of the packages in them. */
export async function bundleCommands(root: string, folder: string): Promise<string[]> {
  const bundle = await rolldown({
    input: { catalog: join(root, 'scripts/packaged/catalog.ts') },
    cwd: root,
    platform: 'node',
    // Of a package that has both, the modules: the other form asks for its files by names of its own.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [
      {
        name: 'site-only',
        load: (id) =>
          siteOnly.test(id) ? `throw new Error('This is not in the package.');` : null,
      },
    ],
    onLog: (_level, log) => {
      throw new Error(log.message);
    },
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    minify: true,
    chunkFileNames: '[name].[hash].js',
  });
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  return [...new Set(modules.flatMap((module) => packageOf(module) ?? []))].filter((each) =>
    existsSync(join(each, 'package.json')),
  );
}
