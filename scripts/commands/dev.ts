import { reportPretty } from '../../src/diagnostics/reporters/pretty.ts';
import { siteModel } from '../../src/workspace/workspace.ts';
import { catalogReport } from '../report.ts';
import { parseOptions } from '../usage-error.ts';
import type { Command } from './commands.ts';

export const dev: Command = {
  usage: '',
  summary: 'Serves the site while you edit; a changed entry reloads the page.',
  async run(args) {
    parseOptions({ args, options: {} });
    const { catalogFindings: findings } = await siteModel();
    if (findings.length > 0) {
      process.stderr.write(
        reportPretty([catalogReport(findings)], { color: process.stderr.isTTY }),
      );
    }
    // Loaded here: it would be half of the time of every other command.
    const { dev: startDev } = await import('astro');
    await startDev({ root: process.cwd() });
    await new Promise(() => {});
    return 0;
  },
};
