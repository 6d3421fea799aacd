import type { AstroIntegration } from 'astro';
import type { WorkspaceDirectories } from '../../workspace/workspace.ts';
import { hostedSearch } from '../../outputs/search/hosted-settings.ts';

/** Joins the catalog to Astro: tells the pages which directories they show, and the scripts which search engine answers. */
export function catalogSite(directories: WorkspaceDirectories): AstroIntegration {
  return {
    name: 'catalog-site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const engine = hostedSearch();
        const text = engine === undefined ? '' : JSON.stringify(engine);
        updateConfig({
          vite: {
            define: {
              'import.meta.env.HOSTED_SEARCH': JSON.stringify(text),
              'import.meta.env.WHOLE_PAGES': JSON.stringify(
                String(process.env['WHOLE_PAGES'] === '1'),
              ),
              'import.meta.env.WORKSPACE_DIRECTORIES': JSON.stringify(JSON.stringify(directories)),
            },
          },
        });
      },
    },
  };
}
