import { hasErrors } from '../../src/findings/finding.ts';
import { reporters, type ReporterName } from '../../src/findings/reporters.ts';
import { readCatalog } from '../../src/catalog/read.ts';
import { catalogDirectory } from '../../src/site/model.ts';
import { parseOptions, UsageError } from '../usage-error.ts';
import type { Command } from './commands.ts';

export const check: Command = {
  usage: '[--format pretty|json]',
  summary: 'Tells what is wrong with the catalog; exit 0 clean, 1 errors found, 2 wrong usage.',
  async run(args) {
    const { values } = parseOptions({
      args,
      options: { format: { type: 'string', default: 'pretty' } },
    });
    if (!Object.hasOwn(reporters, values.format)) {
      throw new UsageError(
        `Unexpected format "${values.format}", expected one of ${Object.keys(reporters).join(', ')}.`,
      );
    }
    const { findings } = await readCatalog(catalogDirectory());
    const report = reporters[values.format as ReporterName];
    process.stdout.write(report(findings, { color: process.stdout.isTTY }));
    return hasErrors(findings) ? 1 : 0;
  },
};
