import type { Finding } from '../../src/diagnostics/finding.ts';
import { accepted } from './accepted.ts';

/**
 * Where the validator and our check differ: its errors on files where we have none, and errors of ours in
 * what it accepts that no reason is given for.
 */
export function differences(faults: readonly Fault[], findings: readonly Finding[]): Difference {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const ours = new Set(errors.map(({ file }) => file));
  const theirs = new Set(faults.map(({ file }) => file));
  return {
    missed: faults.filter(({ file }) => !ours.has(file)),
    unfounded: errors.filter(
      ({ file, rule }) => !theirs.has(file) && !Object.hasOwn(accepted, rule),
    ),
  };
}

/** One error of the validator: the file, the path in it, and its words. */
export interface Fault {
  file: string;
  path: string;
  message: string;
}

interface Difference {
  missed: Fault[];
  unfounded: Finding[];
}
