import type { Severity } from '../../diagnostics/finding.ts';

/** One row of a rule table; `message` says what is there, what was expected, how to mend it. */
export interface Rule<Args> {
  severity: Severity;
  /** What the rule is about, in a few words. */
  title: string;
  message: (args: Args) => string;
}
