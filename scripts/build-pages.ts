// Run by make-pages.ts in a process of its own, so that the memory of Astro is free when its pages are indexed.
import { once } from 'node:events';
import { build } from 'astro';
import { siteUrl } from '../src/views/settings.ts';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { siteConfig } from './site-config.ts';
import { siteList } from './site-list.ts';

const [outDir = '', directories = ''] = process.argv.slice(2);
// While the catalog is read beside.
const beside = once(process, 'message') as Promise<[readonly string[]]>;

try {
  const { integrations, ...config } = siteConfig(
    JSON.parse(directories) as WorkspaceDirectories,
    (frame) => process.send?.(frame),
  );
  await build({
    ...config,
    integrations: [...integrations, siteList(siteUrl(), beside)],
    // Pages by the hundred scroll away what matters.
    logLevel: 'warn',
    outDir,
    // It is new, and others write into it.
    vite: { build: { emptyOutDir: false } },
  });
} catch (error) {
  const { message, hint } = error as Error & { hint?: string };
  process.stderr.write(`Build failed: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exitCode = 1;
}
