import { styleText } from 'node:util';
import { printable, withoutCommands } from '../../shell/printable.ts';
import type { Finding, Severity } from '../finding.ts';
import { codeFrame } from './code-frame.ts';
import {
  formatHead,
  formatSummary,
  pathOf,
  type Report,
  type Reporter,
  type RuleTexts,
} from './reporter.ts';

/**
 * Findings for people: grouped by file, with a count above and below. Errors and warnings stand with their
 * line of text; infos, of which there are many, take one line a rule.
 */
export const reportPretty: Reporter = (reports, { color, describe }) => {
  const style: Style = (format, text) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const blocks = reports.flatMap((report) =>
    [...Map.groupBy(report.findings, ({ file }) => file).values()].map((group) =>
      formatFile(report, group, style, describe),
    ),
  );
  const open = reports.flatMap((report) =>
    (report.toFillIn ?? []).map((each) => {
      const place = `${pathOf(report, each)}:${each.line}:${each.column}`;
      return `${style('dim', printable(place))} ${printable(each.message)}`;
    }),
  );
  if (blocks.length === 0) {
    return withoutCommands([...open, formatSummary(reports), ''].join('\n'));
  }
  const lines = [
    style('bold', formatHead(reports)),
    '',
    ...blocks,
    ...open.map((each, index) => (index === open.length - 1 ? `${each}\n` : each)),
    formatHead(reports),
  ];
  return withoutCommands(`${lines.join('\n')}\n`);
};

function formatFile(
  report: Report,
  group: readonly Finding[],
  style: Style,
  describe: RuleTexts['describe'],
): string {
  const [first] = group;
  if (first === undefined) return '';
  const lines = report.textOf(first.file)?.split('\n');
  const items = foldInfos(group).map(({ otherPlaces, ...finding }) => {
    const { line, column, severity, rule } = finding;
    const place = style('dim', `${line}:${column}`);
    const words = `${style(colors[severity], severity)} ${printable(describe(finding))} ${style('dim', rule)}`;
    const frame = severity === 'info' ? [] : codeFrame(lines?.[line - 1], line, column);
    const more = otherPlaces.length === 0 ? [] : [`    also at ${otherPlaces.join(', ')}`];
    const below = [...frame, ...more].map((each) => `${style('dim', each)}\n`);
    return `  ${place} ${words}\n${below.join('')}`;
  });
  return `${style('underline', printable(pathOf(report, first)))}\n${items.join('')}`;
}

/** The infos of one rule as one, with the other places. */
function foldInfos(group: readonly Finding[]): Folded[] {
  const infos = new Map<string, Folded>();
  return group.flatMap((each): Folded[] => {
    const first = each.severity === 'info' ? infos.get(each.rule) : undefined;
    if (first !== undefined) {
      first.otherPlaces.push(`${each.line}:${each.column}`);
      return [];
    }
    const folded = { ...each, otherPlaces: [] };
    if (each.severity === 'info') infos.set(each.rule, folded);
    return [folded];
  });
}

const colors = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  string
>;

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

interface Folded extends Finding {
  /** Where else in the file, as `line:column`. */
  otherPlaces: string[];
}
