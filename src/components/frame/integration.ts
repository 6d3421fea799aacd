import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { WorkspaceDirectories } from '../../workspace/workspace.ts';
import { placeDirectories } from '../../workspace/site-directories.ts';
import { hostedSearch } from '../../outputs/search/hosted-settings.ts';

/** Joins the catalog to Astro: tells the pages which directories they show, and the scripts which search engine answers. */
export function catalogSite(directories: WorkspaceDirectories): AstroIntegration {
  return {
    name: 'catalog-site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        placeDirectories(directories);
        const engine = hostedSearch();
        const text = engine === undefined ? '' : JSON.stringify(engine);
        updateConfig({
          vite: {
            define: {
              'import.meta.env.HOSTED_SEARCH': JSON.stringify(text),
              'import.meta.env.SOURCE_FOLDER': JSON.stringify(join(import.meta.dirname, '../..')),
              // Not under the name of the variable, of which Astro makes what it holds.
              'import.meta.env.MADE_BESIDE': JSON.stringify(
                process.env['WHOLE_PAGES'] === '1' ? 'false' : 'true',
              ),
            },
          },
        });
      },
    },
  };
}
