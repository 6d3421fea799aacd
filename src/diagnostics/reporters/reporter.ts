import type { Finding, Place, Severity } from '../finding.ts';

/** Writes the findings of some directories, each sorted by place, as one text. */
export type Reporter = (reports: readonly Report[], options: ReporterOptions) => string;

/** How many findings of each severity there are. */
export function countFindings(reports: readonly Report[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of reports) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The counts in words: "2 errors, 1 warning." */
export function formatSummary(reports: readonly Report[]): string {
  const counts = countFindings(reports);
  const words = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = counts[severity];
    const plural = count === 1 || severity === 'info' ? '' : 's';
    return count === 0 ? [] : [`${count} ${severity}${plural}`];
  });
  return words.length === 0 ? 'No findings.' : `${words.join(', ')}.`;
}

/** The same with how many can be fixed: "2 errors, 1 warning; 2 can be fixed with --fix." */
export function formatHead(reports: readonly Report[]): string {
  const fixable = reports.reduce((sum, report) => sum + report.fixable, 0);
  const counts = formatSummary(reports);
  return fixable === 0
    ? counts
    : `${counts.replace(/\.$/, '')}; ${fixable} can be fixed with --fix.`;
}

/** The path of a finding's file as the caller sees it. */
export function pathOf({ directory }: Report, { file }: Pick<Place, 'file'>): string {
  return directory === '' ? file : `${directory.replace(/\/$/, '')}/${file}`;
}

export interface ReporterOptions extends RuleTexts {
  /** Whether the text goes to a terminal that shows colours. */
  color: boolean;
}

/** What reporters need of the rules. */
export interface RuleTexts {
  /** A finding in words. */
  describe: (finding: Finding) => string;
  rules: Readonly<Record<string, { title: string; severity: Severity }>>;
}

/** The findings in one directory. */
export interface Report {
  /** As the caller sees it, `/` separated: relative to the current folder, '' for that one, else absolute. */
  directory: string;
  findings: readonly Finding[];
  /** How many of them `check --fix` puts right. */
  fixable: number;
  /** What is no finding, and has to be filled in before use. */
  toFillIn?: readonly OpenPlace[];
  /** The text of a file that has findings, for the lines to show. */
  textOf: (file: string) => string | undefined;
}

/** A place in a file where somebody's own value belongs. */
export interface OpenPlace extends Place {
  server: string;
  /** As it stands there. */
  place: string;
  what?: string | undefined;
  page?: string | undefined;
  message: string;
}
