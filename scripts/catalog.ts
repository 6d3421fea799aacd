import { processIo } from './io.ts';
import { runCatalog } from './run-catalog.ts';

// A reader such as `head` may stop before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCatalog(process.argv.slice(2), processIo());
