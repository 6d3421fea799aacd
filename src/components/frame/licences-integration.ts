import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { licencesText, packageOf, type ShippedPackage } from '../../outputs/licences.ts';

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
          .map(readPackage);
        const file = join(fileURLToPath(dir), 'licences.txt');
        await writeFile(file, licencesText(packages));
      },
    },
  };
}

function readPackage(folder: string): ShippedPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry.name),
  );
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license ?? 'see its text',
    text: file === undefined ? undefined : readFileSync(join(folder, file.name), 'utf8'),
  };
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
}
