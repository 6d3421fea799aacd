import type { Finding } from '../../diagnostics/finding.ts';
import { code, plain } from './inline.ts';
import { toRule } from './links.ts';

/** A finding as an item of a list. */
export function findingItem({ severity, rule, message, file, line }: Finding): string {
  return `${severity} ${toRule(rule)}: ${plain(message)} ${code(`${file}:${line}`)}`;
}
