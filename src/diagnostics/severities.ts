import type { Finding, Severity } from './finding.ts';

/** Gives findings the severity that was chosen for their rule; those switched off are left out. */
export function withSeverities(
  findings: readonly Finding[],
  chosen: ReadonlyMap<string, Severity | 'off'>,
): Finding[] {
  return findings.flatMap((finding) => {
    const severity = chosen.get(finding.rule) ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/** Whether a text is a severity, or `off`. */
export function isSeverity(text: string): text is Severity | 'off' {
  return text === 'error' || text === 'warning' || text === 'info' || text === 'off';
}
