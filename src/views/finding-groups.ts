import type { Finding, Severity } from '../diagnostics/finding.ts';

/** Puts findings of one rule together, in order of the first of each; errors first, notes last. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ rule: first.rule, severity: first.severity, findings: group }];
    })
    .sort((a, b) => order[a.severity] - order[b.severity]);
}

/** The findings of a group to show at once, and those to show on demand: some come in dozens, some in hundreds. */
export function splitFindings(group: readonly Finding[]): Finding[][] {
  const most = mostShown[group[0]?.severity ?? 'info'];
  if (group.length <= most + 1) return [[...group]];
  return [group.slice(0, most), group.slice(most)];
}

const mostShown = { error: 10, warning: 10, info: 3 } as const satisfies Record<Severity, number>;
const order = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/** The findings of one rule that are of one severity. */
export interface FindingGroup {
  rule: string;
  severity: Severity;
  findings: Finding[];
}
