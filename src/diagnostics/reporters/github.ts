import { printableText, withoutCommands } from '../../shell/printable.ts';
import type { Severity } from '../finding.ts';
import { formatSummary, pathOf, type Reporter } from './reporter.ts';

/**
 * Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const reportGithub: Reporter = (reports, { describe }) => {
  const commands = reports.flatMap((report) =>
    report.findings.map((finding) => {
      const { line, column, rule, severity } = finding;
      const file = escapeProperty(pathOf(report, finding));
      return `::${levels[severity]} file=${file},line=${line},col=${column},title=${rule}::${escapeData(describe(finding))}`;
    }),
  );
  return `${[...commands, formatSummary(reports)].join('\n')}\n`;
};

/** Text as the data of a workflow command: it ends neither the line nor the command, and shows what it is. */
export function escapeData(text: string): string {
  return withoutCommands(printableText(text))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;
