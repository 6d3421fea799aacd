import { build } from 'astro';
import { siteUrl } from '../src/views/settings.ts';
import { bundleKeeper } from './kept-bundle.ts';
import { root } from './directories.ts';
import type { AskedPages } from './kept-pages.ts';
import { siteConfig } from './site-config.ts';
import { siteList } from './site-list.ts';

/** Makes the pages of a site of its sources, and keeps in `folder` what was bundled. */
export async function makeWholePages(
  folder: string,
  { outDir, directories, beside, takeFrame }: AskedPages,
): Promise<void> {
  const keeper = bundleKeeper(root, folder);
  const { integrations, ...config } = siteConfig(directories, takeFrame, keeper.onBundled);
  await build({
    ...config,
    integrations: [...integrations, siteList(siteUrl(), beside), keeper.integration],
    // Pages by the hundred scroll away what matters.
    logLevel: 'warn',
    outDir,
    // It is new, and others write into it.
    vite: { build: { emptyOutDir: false } },
  });
}
