import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { licencesText, packageOf } from '../../outputs/licences.ts';
import { readShippedPackage } from '../../outputs/shipped-package.ts';

// Written into pages, or copied beside them, by no module of a bundle.
const always = [
  'astro',
  '@astrojs/starlight',
  'astro-expressive-code',
  'pagefind',
  'simple-icons',
  '@iconify-json/logos',
];

/** Writes `licences.txt` with the licences of the packages whose code browsers get. */
export function shippedLicences(root: string): AstroIntegration {
  const folders = new Set(always.map((name) => join(root, 'node_modules', name)));
  return {
    name: 'shipped-licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'shipped-licences',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_options, bundle) {
                  for (const file of Object.values(bundle)) {
                    for (const module of file.type === 'chunk' ? file.moduleIds : []) {
                      const folder = packageOf(module);
                      if (folder !== undefined) folders.add(folder);
                    }
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const packages = [...folders]
          .filter((folder) => existsSync(join(folder, 'package.json')))
          .map(readShippedPackage);
        const file = join(fileURLToPath(dir), 'licences.txt');
        await writeFile(file, licencesText(packages));
      },
    },
  };
}
