import type { Finding } from '../src/diagnostics/finding.ts';
import { reportPretty } from '../src/diagnostics/reporters/pretty.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import type { Io } from './io.ts';
import { catalogReport, directoryReport, reporterOptions } from './report.ts';

/**
 * Tells the person who edits what is wrong with the catalog, when that changed, and what is new in
 * plugins since the last reading: what was there from the start they have seen in `catalog check`.
 */
export function tellFindings(before: Workspace | undefined, now: Workspace, io: Io): void {
  const reports = now.catalogs.flatMap(({ directory, findings }) => {
    const last = before?.catalogs.find((each) => each.directory === directory)?.findings;
    const isSame = textOf(last ?? []) === textOf(findings);
    return isSame ? [] : [catalogReport(directory, findings, io)];
  });
  for (const { directory, findings: found } of before === undefined ? [] : now.marketplaces) {
    const last = before?.marketplaces.find((each) => each.directory === directory);
    const known = new Set(last?.findings.map(keyOf));
    const fresh = found.filter((finding) => !known.has(keyOf(finding)));
    if (fresh.length > 0) reports.push(directoryReport(directory, fresh, io));
  }
  for (const report of reports) {
    io.stderr.write(reportPretty([report], reporterOptions(io.stderr, io)));
  }
}

// Lines move with every edit above them.
function keyOf({ rule, file, args }: Finding): string {
  return JSON.stringify([rule, file, args]);
}

function textOf(findings: readonly Finding[]): string {
  return JSON.stringify(findings);
}
