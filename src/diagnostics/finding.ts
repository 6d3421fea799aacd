import { rules, type RuleArgs, type RuleId, type Severity } from '../rules/rules.ts';

/**
 * Makes a finding at a place in a file; the wording comes from the rule table, and the severity too
 * unless this place is another matter than the rule's own.
 */
export function finding<Id extends RuleId>(
  rule: Id,
  at: Place,
  args: RuleArgs<Id>,
  severity: Severity = rules[rule].severity,
): Finding {
  const { message } = rules[rule];
  return {
    rule,
    severity,
    message: (message as (args: RuleArgs<Id>) => string)(args),
    file: at.file,
    line: at.line,
    column: at.column,
  };
}

/** Orders findings by file, line, column, then rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule)
  );
}

/** Whether any finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

// Not `localeCompare`: the order must be the same on every machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A place in a file: path relative to the directory read, `/` separated; line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One thing wrong or noteworthy, at a place in a file. */
export interface Finding extends Place {
  rule: RuleId;
  severity: Severity;
  message: string;
}
