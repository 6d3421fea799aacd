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
 * line of text; infos, of which there are many, take one line a rule, and so do the rest of many errors or warnings.
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
  const items = foldMany(group).map(({ otherPlaces, ...finding }) => {
    const { line, column, severity, rule } = finding;
    const place = style('dim', `${line}:${column}`);
    const words = `${style(colors[severity], severity)} ${printable(describe(finding))} ${style('dim', rule)}`;
    const frame = severity === 'info' ? [] : codeFrame(lines?.[line - 1], line, column);
    const more = otherPlaces.length === 0 ? [] : [`    ${formatPlaces(otherPlaces)}`];
    const below = [...frame, ...more].map((each) => `${style('dim', each)}\n`);
    return `  ${place} ${words}\n${below.join('')}`;
  });
  return `${style('underline', printable(pathOf(report, first)))}\n${items.join('')}`;
}

/** The findings of one rule of which there are many as the first few, the last of them with the other places. */
function foldMany(group: readonly Finding[]): Folded[] {
  const counts = new Map<string, number>();
  for (const each of group) counts.set(kindOf(each), (counts.get(kindOf(each)) ?? 0) + 1);
  const told = new Map<string, Folded[]>();
  return group.flatMap((each): Folded[] => {
    const kind = kindOf(each);
    const { most, shown } = limits[each.severity];
    const before = told.get(kind) ?? [];
    const last = before.at(-1);
    if (last !== undefined && before.length >= shown && (counts.get(kind) ?? 0) > most) {
      last.otherPlaces.push(`${each.line}:${each.column}`);
      return [];
    }
    const folded = { ...each, otherPlaces: [] };
    before.push(folded);
    told.set(kind, before);
    return [folded];
  });
}

function kindOf({ rule, severity }: Finding): string {
  return `${severity} ${rule}`;
}

function formatPlaces(places: readonly string[]): string {
  const named = `also at ${places.slice(0, mostPlaces).join(', ')}`;
  const rest = places.length - mostPlaces;
  return rest <= 0 ? named : `${named} and ${rest} more places; --format json tells each`;
}

// Up to `most` of a rule in a file stand one by one; of more only so many as `shown`.
const many = { most: 12, shown: 3 };
const limits = {
  error: many,
  warning: many,
  info: { most: 1, shown: 1 },
} as const satisfies Record<Severity, { most: number; shown: number }>;
const mostPlaces = 20;

const colors = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  string
>;

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

interface Folded extends Finding {
  /** Where else in the file, as `line:column`. */
  otherPlaces: string[];
}
