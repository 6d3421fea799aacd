import { styleText } from 'node:util';
import type { Severity } from '../rules.ts';
import type { Reporter } from './reporter.ts';

/** Findings for people: grouped by file, `line:column`, with a count at the end. */
export const reportPretty: Reporter = (findings, { color }) => {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const groups = Map.groupBy(findings, ({ file }) => file);
  const blocks = [...groups].map(([file, group]) => {
    const lines = group.map(
      ({ line, column, severity, message, rule }) =>
        `  ${style('dim', `${line}:${column}`)} ${style(colors[severity], severity)} ${message} ${style('dim', rule)}`,
    );
    return `${style('underline', file)}\n${lines.join('\n')}\n`;
  });
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((each) => each.severity === severity).length;
    return count === 0
      ? []
      : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`];
  });
  const summary = counts.length === 0 ? 'No findings.' : `${counts.join(', ')}.`;
  return `${[...blocks, summary].join('\n')}\n`;
};

const colors = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  string
>;
