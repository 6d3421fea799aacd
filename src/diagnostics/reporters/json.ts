import { printableJson } from '../../shell/printable.ts';
import { countFindings, type Reporter } from './reporter.ts';

/** Findings as one JSON object; `file` is relative to `directory`. */
export const reportJson: Reporter = (reports, { describe }) => {
  const findings = reports.flatMap(({ directory, findings: found }) =>
    found.map((finding) => {
      const { rule, severity, file, line, column } = finding;
      const message = describe(finding);
      return { rule, severity, message, file, line, column, directory };
    }),
  );
  const toFillIn = reports.flatMap(({ directory, toFillIn: open = [] }) =>
    open.map(({ server, place, what, page, file, line, column }) => ({
      server,
      place,
      what,
      page,
      file,
      line,
      column,
      directory,
    })),
  );
  const summary = countFindings(reports);
  return `${printableJson({ findings, summary, ...(toFillIn.length > 0 && { toFillIn }) }, 2)}\n`;
};
