import type { Rule } from './rule.ts';

/** Rules about the comments and the file by which findings are ignored. */
export const ignoreRules = {
  'ignore-invalid': {
    severity: 'error',
    title: 'Ignored finding without a known rule or a reason',
    message: ({ problem }: { problem: string }) => problem,
  },
  'ignore-unused': {
    severity: 'info',
    title: 'Ignored finding that is not there',
    message: ({ rule }: { rule: string }) =>
      `Unexpected ignore of ${rule}, expected a finding of it here; it is mended, so remove the ignore.`,
  },
} as const satisfies Record<string, Rule<never>>;
