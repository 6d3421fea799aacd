/**
 * Makes the findings of one family: an interface from the ids of its rules to what their words are
 * made of. A severity is passed only where this place is another matter than the rule's own.
 */
export function findingMaker<Family>(): MakeFinding<Family> {
  return (rule, { file, line, column }, args, severity) => {
    const found = { rule, args, file, line, column };
    return (severity === undefined ? found : { ...found, severity }) as FindingOf<Family>;
  };
}

/** Orders findings by file, line, column, then rule. */
export function compareFindings(a: RawFinding, b: RawFinding): number {
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

/** How bad a finding is: only errors make the check fail. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a file: path relative to the directory read, `/` separated; line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One thing wrong or noteworthy, at a place in a file; a rule says it in words. */
export interface Finding<Rule extends string = string, Args = unknown> extends Place {
  rule: Rule;
  /** What the words are made of. */
  args: Args;
  severity: Severity;
}

/** A finding as it is made: without a severity it has that of its rule. */
export interface RawFinding<Rule extends string = string, Args = unknown> extends Place {
  rule: Rule;
  args: Args;
  severity?: Severity;
}

/** Any finding of a family. */
export type FindingOf<Family> = {
  [Id in keyof Family & string]: RawFinding<Id, Family[Id]>;
}[keyof Family & string];

type MakeFinding<Family> = <Id extends keyof Family & string>(
  rule: Id,
  at: Place,
  args: Family[Id],
  severity?: Severity,
) => FindingOf<Family>;
