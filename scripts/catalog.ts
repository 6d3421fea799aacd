import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What is compiled is kept: reading TypeScript took most of the time of a short command.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
const [{ processIo }, { runCatalog }, { stopAtClosedOutput }] = await Promise.all([
  import('./io.ts'),
  import('./run-catalog.ts'),
  import('./stop-at-closed-output.ts'),
]);

stopAtClosedOutput();

process.exitCode = await runCatalog(process.argv.slice(2), processIo());
