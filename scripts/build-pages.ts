// Run by build-site.ts in a process of its own, so that the memory of the pages is free when they are indexed.
import { build } from 'astro';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { root } from './directories.ts';
import { siteConfig } from './site-config.ts';

const [outDir = '', directories = ''] = process.argv.slice(2);
process.chdir(root);

try {
  await build({ ...siteConfig(JSON.parse(directories) as WorkspaceDirectories), outDir });
} catch (error) {
  const { message, hint } = error as Error & { hint?: string };
  process.stderr.write(`Build failed: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exitCode = 1;
}
