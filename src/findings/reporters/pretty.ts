import { styleText } from 'node:util';
import type { Finding } from '../finding.ts';
import type { Severity } from '../rules.ts';
import { codeFrame } from './code-frame.ts';
import { printable } from './printable.ts';
import { formatSummary, pathOf, type Report, type Reporter } from './reporter.ts';

/** Findings for people: grouped by file, each with its line of text, and a count at the end. */
export const reportPretty: Reporter = (reports, { color }) => {
  const style: Style = (format, text) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const blocks = reports.flatMap((report) =>
    [...Map.groupBy(report.findings, ({ file }) => file).values()].map((group) =>
      formatFile(report, group, style),
    ),
  );
  return `${[...blocks, formatSummary(reports)].join('\n')}\n`;
};

function formatFile(report: Report, group: readonly Finding[], style: Style): string {
  const [first] = group;
  if (first === undefined) return '';
  const lines = report.textOf(first.file)?.split('\n');
  const items = group.map(({ line, column, severity, message, rule }) => {
    const place = style('dim', `${line}:${column}`);
    const words = `${style(colors[severity], severity)} ${printable(message)} ${style('dim', rule)}`;
    const frame = codeFrame(lines?.[line - 1], line, column);
    return `  ${place} ${words}\n${frame.map((each) => `${style('dim', each)}\n`).join('')}`;
  });
  return `${style('underline', printable(pathOf(report, first)))}\n${items.join('')}`;
}

const colors = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  string
>;

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;
