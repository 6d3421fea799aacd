import type { AstroIntegration } from 'astro';
import { catalogDirectory, forgetModel } from './model.ts';

/** Joins the catalog to Astro: reloads the page when a file of it changes. */
export function catalogSite(): AstroIntegration {
  return {
    name: 'catalog-site',
    hooks: {
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
