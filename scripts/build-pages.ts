// Run by build-site.ts in a process of its own, so that the memory of the pages is free when they are indexed.
import { build } from 'astro';
import { siteUrl } from '../src/views/settings.ts';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { root } from './directories.ts';
import { siteConfig } from './site-config.ts';

const [outDir = '', directories = ''] = process.argv.slice(2);
process.chdir(root);

try {
  const { integrations, ...config } = siteConfig(JSON.parse(directories) as WorkspaceDirectories);
  // Starlight would add a sitemap, which complains where there is no address; the build says that itself.
  const silent = siteUrl().site === undefined ? [{ name: '@astrojs/sitemap', hooks: {} }] : [];
  await build({
    ...config,
    integrations: [...integrations, ...silent],
    // Pages by the hundred scroll away what matters.
    logLevel: 'warn',
    outDir,
  });
} catch (error) {
  const { message, hint } = error as Error & { hint?: string };
  process.stderr.write(`Build failed: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exitCode = 1;
}
