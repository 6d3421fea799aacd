import type { Severity } from '../../diagnostics/finding.ts';
import type { RuleId } from '../../rules/rules.ts';
import type { Fix } from './find-fix.ts';

/** What is wrong with a pasted text, where, and what puts it right. */
export interface Problem {
  rule: RuleId;
  severity: Severity;
  message: string;
  server?: string;
  /** Where the entry stands that it is about. */
  path?: readonly string[] | undefined;
  /** The value of the entry that it is about, such as `env/PORT`; empty where it is all of it. */
  key?: string;
  offset?: number;
  line?: number;
  fix?: Fix;
}
