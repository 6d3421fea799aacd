import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What is compiled is kept: reading TypeScript took most of the time of a short command.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));

// A reader such as `head` may stop before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [{ processIo }, { runCatalog }] = await Promise.all([
  import('./io.ts'),
  import('./run-catalog.ts'),
]);
process.exitCode = await runCatalog(process.argv.slice(2), processIo());
