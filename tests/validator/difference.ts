import type { Finding } from '../../src/diagnostics/finding.ts';
import { accepted, acceptedWith } from './accepted.ts';

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
    unfounded: errors.filter((each) => !theirs.has(each.file) && !isAccepted(each)),
  };
}

function isAccepted({ rule, args }: Finding): boolean {
  const ofSome = Object.entries(acceptedWith).find(([id]) => id === rule)?.[1];
  return (
    Object.hasOwn(accepted, rule) || (ofSome !== undefined && ofSome.arg in Object(args ?? {}))
  );
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
