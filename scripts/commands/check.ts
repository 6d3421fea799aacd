import { readCatalog } from '../../src/catalog/read.ts';
import { isReporterName, reporters, type Report } from '../../src/diagnostics/reporters.ts';
import { countFindings } from '../../src/diagnostics/reporters/reporter.ts';
import { isRuleId, rules, type RuleId, type Severity } from '../../src/rules/rules.ts';
import { isSeverity, withSeverities } from '../../src/diagnostics/severities.ts';
import { catalogDirectory, siteModel } from '../../src/workspace/workspace.ts';
import { fromCaller, noteEmptyDirectories, usePluginDirectories } from '../plugin-directories.ts';
import { fixPlugins } from '../fix-plugins.ts';
import { catalogReport, directoryReport } from '../report.ts';
import { parseOptions, unexpectedWord, UsageError } from '../usage-error.ts';
import type { Command } from './commands.ts';

export const check: Command = {
  usage:
    '[--plugins DIR]… [--format pretty|json|sarif|github] [--rule id=off|info|warning|error]… [--max-warnings N] [--fix]',
  summary:
    'Tells what is wrong with the catalog and with plugins; exit 0 clean, 1 errors found, 2 wrong usage.',
  async run(args) {
    const { values } = parseOptions({
      args,
      options: {
        plugins: { type: 'string', multiple: true, default: [] },
        format: { type: 'string', default: 'pretty' },
        rule: { type: 'string', multiple: true, default: [] },
        'max-warnings': { type: 'string' },
        fix: { type: 'boolean', default: false },
      },
    });
    const { format } = values;
    if (!isReporterName(format)) {
      const known = Object.keys(reporters).join(', ');
      throw new UsageError(`Unexpected format "${format}", expected one of ${known}.`);
    }
    const chosen = new Map(values.rule.map(parseRule));
    const maximum = parseMaximum(values['max-warnings']);
    if (values.fix && values.plugins.length === 0) {
      throw new UsageError('Unexpected --fix without --plugins, expected a directory to mend.');
    }
    await usePluginDirectories(values.plugins);
    if (values.fix) process.stderr.write(await fixPlugins(values.plugins.map(fromCaller), chosen));

    const reports = [await readCatalogReport(), ...(await readPluginReports(values.plugins))].map(
      (report) => ({ ...report, findings: withSeverities(report.findings, chosen) }),
    );
    process.stdout.write(reporters[format](reports, { color: process.stdout.isTTY }));
    const { error, warning } = countFindings(reports);
    return error > 0 || warning > maximum ? 1 : 0;
  },
};

async function readCatalogReport(): Promise<Report> {
  const today = new Date().toISOString().slice(0, 10);
  const { findings } = await readCatalog(catalogDirectory(), { today });
  return catalogReport(findings);
}

async function readPluginReports(directories: readonly string[]): Promise<Report[]> {
  if (directories.length === 0) return [];
  const { marketplaces } = await siteModel();
  noteEmptyDirectories(directories, marketplaces);
  return marketplaces.map(({ findings }, index) =>
    directoryReport(fromCaller(directories[index] ?? ''), findings),
  );
}

function parseRule(option: string): [RuleId, Severity | 'off'] {
  const [id = '', severity = ''] = option.split('=');
  if (!isRuleId(id)) throw unexpectedWord('rule', id, Object.keys(rules), 'the id of a rule');
  if (!isSeverity(severity)) {
    throw new UsageError(
      `Unexpected --rule "${option}", expected ${id}=off, info, warning or error.`,
    );
  }
  return [id, severity];
}

function parseMaximum(option: string | undefined): number {
  if (option === undefined) return Infinity;
  if (!/^\d+$/.test(option)) {
    throw new UsageError(`Unexpected --max-warnings "${option}", expected a whole number.`);
  }
  return Number(option);
}
