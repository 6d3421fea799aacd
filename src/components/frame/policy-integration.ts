import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { blockHash, inlineBlocks } from '../../outputs/content-policy.ts';
import { neededScopes } from '../../outputs/scope-classes.ts';
import { finishedPages, writeHeaders, type Known } from './finished-pages.ts';
import { routePaths, type RoutedProgram } from './route-paths.ts';
import type { StillPages } from './still-pages.ts';

/**
 * Gives every built page its Content Security Policy and nothing that is not printable, and the site the
 * headers for those who serve it. Which scripts and styles are ours is learnt while the sources are bundled, before
 * there are pages: `onBundled` is told then.
 */
export function contentPolicy(
  takeFrame: (html: string) => void,
  onBundled?: (bundled: Bundled) => Promise<void>,
): AstroIntegration {
  const components = new Set<string>();
  const sheets = new Set<string>();
  const entries = new Map<string, string>();
  let base = '/';
  let folder = '';
  let known: Known | undefined;
  return {
    name: 'content-policy',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-policy',
                moduleParsed({ id }) {
                  if (id.endsWith('.astro')) components.add(id);
                },
                // Before Astro takes out of the bundle what it puts into pages.
                generateBundle: {
                  order: 'pre',
                  handler(_options, bundle) {
                    for (const file of Object.values(bundle)) {
                      if (file.type === 'chunk') {
                        if (isInlined(file)) entries.set(file.fileName, file.code.trim());
                      } else if (file.fileName.endsWith('.css')) {
                        sheets.add(file.source.toString().replace(viteMark, ''));
                      }
                    }
                  },
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => {
          // The program is there once it is asked for its paths.
          const program = () => (astro as unknown as { app: RoutedProgram }).app;
          const maker = {
            render: astro.render,
            getStaticPaths: () => routePaths(program()),
          };
          const pages = finishedPages(maker, knownOnce, base, takeFrame);
          return {
            ...astro,
            name: 'content-policy',
            async getStaticPaths() {
              // Everything is bundled, and nothing made of it.
              const { still } = pages;
              await onBundled?.({ app: program(), known: await knownOnce(), still });
              return pages.getStaticPaths();
            },
            render: pages.render,
          };
        });
      },
      'astro:build:done': async () => {
        await writeHeaders(folder, await knownOnce(), base);
      },
    },
  };

  async function knownOnce(): Promise<Known> {
    return (known ??= await knownBlocks());
  }

  /** What is in pages: known once the sources are bundled. */
  async function knownBlocks(): Promise<Known> {
    const inPages = [...entries].filter(([file]) => !existsSync(join(folder, file)));
    const scripts = new Set(inPages.map(([, code]) => blockHash(code)));
    for (const file of components) {
      const source = await readFile(file, 'utf8');
      for (const { attributes, text } of inlineBlocks(source, 'script')) {
        if (attributes.includes('is:inline')) scripts.add(blockHash(text));
      }
    }
    return { scripts, sheets: [...sheets], scopes: neededScopes(sheets) };
  }
}

// Vite takes it out a moment later.
const viteMark = /\/\*\$vite\$:\d+\*\/$/;

// As Astro decides it: what imports nothing, where its file is not written later.
function isInlined({ isEntry, imports, dynamicImports }: Chunk): boolean {
  return isEntry && imports.length === 0 && dynamicImports.length === 0;
}

interface Chunk {
  isEntry: boolean;
  imports: readonly string[];
  dynamicImports: readonly string[];
}

/** What a bundled site is made with: Astro's program of it, and which scripts and styles are ours. */
export interface Bundled {
  app: unknown;
  known: Known;
  /** Asked once all pages are made. */
  still: () => StillPages;
}
