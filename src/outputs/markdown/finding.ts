import type { Finding } from '../../diagnostics/finding.ts';
import { describe } from '../../rules/rules.ts';
import { code, plain } from './inline.ts';
import { toRule } from './links.ts';

/** A finding as an item of a list. */
export function findingItem(finding: Finding): string {
  const { severity, rule, file, line } = finding;
  return `${severity} ${toRule(rule)}: ${plain(describe(finding))} ${code(`${file}:${line}`)}`;
}
