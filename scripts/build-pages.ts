// Run by make-pages.ts in a process of its own, so that the memory of Astro is free when its pages are indexed.
import { once } from 'node:events';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { readBundle } from './kept-bundle.ts';
import type { AskedPages } from './kept-pages.ts';
import type { ReadingTold } from './make-pages.ts';

const [outDir = '', directories = '', folder = ''] = process.argv.slice(2);
const asked: AskedPages = {
  outDir,
  directories: JSON.parse(directories) as WorkspaceDirectories,
  // While the catalog is read beside.
  beside: (once(process, 'message') as Promise<[ReadingTold]>).then(([told]) => told),
  takeFrame: (frame) => process.send?.(frame),
};

try {
  const bundle = readBundle(folder);
  if (bundle === undefined) {
    const { makeWholePages } = await import('./whole-pages.ts');
    await makeWholePages(folder, asked);
  } else {
    const { makeKeptPages } = await import('./kept-pages.ts');
    await makeKeptPages(folder, bundle, asked);
  }
} catch (error) {
  const { message, hint } = error as Error & { hint?: string };
  process.stderr.write(`Build failed: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exitCode = 1;
}
