import { resolve } from 'node:path';
import { hasErrors } from '../../src/findings/finding.ts';
import { reportPretty } from '../../src/findings/reporters/pretty.ts';
import { siteModel } from '../../src/site/model.ts';
import { buildSite } from '../build-site.ts';
import { parseOptions } from '../usage-error.ts';
import type { Command } from './commands.ts';

export const build: Command = {
  usage: '[--out DIR]',
  summary: 'Builds the site; where anything fails, the last good site stays.',
  async run(args) {
    const { values } = parseOptions({
      args,
      options: { out: { type: 'string', default: 'dist' } },
    });
    // npm runs scripts in the project: a path is meant from where the caller is.
    const out = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out);
    const { findings } = await siteModel();
    if (findings.length > 0) {
      process.stderr.write(reportPretty(findings, { color: process.stderr.isTTY }));
    }
    if (hasErrors(findings)) {
      process.stderr.write('Nothing was built: mend the errors above first.\n');
      return 1;
    }
    return (await buildSite(out)) ? 0 : 1;
  },
};
