import type { AstroIntegration } from 'astro';
import { catalogDirectory, forgetModel } from '../../workspace/workspace.ts';
import { hostedSearch } from '../../outputs/search/hosted-settings.ts';

/** Joins the catalog to Astro: names the search engine to the scripts, reloads the page when a file of the catalog changes. */
export function catalogSite(): AstroIntegration {
  return {
    name: 'catalog-site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const engine = hostedSearch();
        const text = engine === undefined ? '' : JSON.stringify(engine);
        updateConfig({
          vite: { define: { 'import.meta.env.HOSTED_SEARCH': JSON.stringify(text) } },
        });
      },
      'astro:server:setup': ({ server }) => {
        const directory = catalogDirectory();
        server.watcher.add(directory);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(directory)) return;
          forgetModel();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
