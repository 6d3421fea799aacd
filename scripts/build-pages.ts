// Run by build-site.ts in a process of its own, so that the memory of the pages is free when they are indexed.
import { join } from 'node:path';
import { build } from 'astro';
import { hasErrors } from '../src/diagnostics/finding.ts';
import { reportPretty } from '../src/diagnostics/reporters/pretty.ts';
import { siteModel } from '../src/workspace/workspace.ts';
import { catalogReport } from './report.ts';

const root = join(import.meta.dirname, '..');
const [outDir = ''] = process.argv.slice(2);
process.chdir(root);

try {
  const { catalogFindings } = await siteModel();
  if (catalogFindings.length > 0) {
    process.stderr.write(
      reportPretty([catalogReport(catalogFindings)], { color: process.stderr.isTTY }),
    );
  }
  if (hasErrors(catalogFindings)) {
    process.stderr.write('Nothing was built: mend the errors above first.\n');
    process.exitCode = 1;
  } else {
    await build({ root, outDir });
  }
} catch (error) {
  const { message, hint } = error as Error & { hint?: string };
  process.stderr.write(`Build failed: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
  if (process.env['DEBUG'] !== undefined) console.error(error);
  process.exitCode = 1;
}
