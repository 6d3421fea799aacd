import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  blockHash,
  headerPolicy,
  inlineBlocks,
  pagePolicy,
  withPolicy,
  type KnownBlocks,
} from '../../outputs/content-policy.ts';
import { withHiddenScripts } from '../../outputs/hidden-scripts.ts';
import { headerFiles, securityHeaders } from '../../outputs/headers.ts';
import { printableText } from '../../shell/printable.ts';
import { blankId } from './page-frame.ts';
import { neededScopes, withoutIdleScopes, type NeededScopes } from '../../outputs/scope-classes.ts';
import { hostedSearch } from '../../outputs/search/hosted-settings.ts';

/**
 * Gives every built page its Content Security Policy and nothing that is not printable, and the site the
 * headers for those who serve it. Which scripts and styles are ours is learnt while the sources are bundled, before
 * there are pages. `takeFrame` gets the page in which others are made, which is none of the site, before all of them.
 */
export function contentPolicy(takeFrame: (html: string) => void): AstroIntegration {
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
      // While a page is made: reading and writing ten thousand of them again takes longer than making them.
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'content-policy',
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            const frame = paths.find(({ pathname }) => pathname.includes(blankId));
            if (frame === undefined) return paths;
            const url = new URL(base.replace(/\/$/, '') + frame.pathname, 'http://localhost');
            const made = await astro.render(new Request(url), { routeData: frame.route });
            const response = made instanceof Response ? made : made.response;
            known ??= await knownBlocks();
            takeFrame(finishPage(await response.text(), known));
            return paths.filter((path) => path !== frame);
          },
          async render(request, options) {
            const made = await astro.render(request, options);
            const response = made instanceof Response ? made : made.response;
            if (!response.headers.get('Content-Type')?.startsWith('text/html')) return made;
            known ??= await knownBlocks();
            const html = finishPage(await response.text(), known);
            const finished = new Response(html, response);
            return made instanceof Response ? finished : { ...made, response: finished };
          },
        }));
      },
      'astro:build:done': async () => {
        known ??= await knownBlocks();
        await writeHeaders(folder, known, base);
      },
    },
  };

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

function finishPage(text: string, known: Known): string {
  const html = withHiddenScripts(withoutIdleScopes(printableText(text), known.scopes));
  return withPolicy(html, pagePolicy(html, known, searchOrigin()));
}

async function writeHeaders(folder: string, known: KnownBlocks, base: string): Promise<void> {
  const headers = securityHeaders(headerPolicy(known, searchOrigin()));
  for (const { path, text } of headerFiles(headers, base)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function searchOrigin(): string | undefined {
  const engine = hostedSearch();
  return engine === undefined ? undefined : new URL(engine.url).origin;
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

interface Known extends KnownBlocks {
  scopes: NeededScopes;
}
