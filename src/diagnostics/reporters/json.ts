import { countFindings, type Reporter } from './reporter.ts';

/** Findings as one JSON object; `file` is relative to `directory`. */
export const reportJson: Reporter = (reports) => {
  const findings = reports.flatMap(({ directory, findings: found }) =>
    found.map((finding) => ({ ...finding, directory })),
  );
  return `${JSON.stringify({ findings, summary: countFindings(reports) }, null, 2)}\n`;
};
