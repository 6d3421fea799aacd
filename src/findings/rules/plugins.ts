import type { Rule } from './rule.ts';

/** Rules about plugin directories. */
export const pluginRules = {
  'manifest-invalid': {
    severity: 'error',
    title: 'Plugin manifest cannot be read as one',
    message: ({ problem }: { problem: string }) => problem,
  },
} as const satisfies Record<string, Rule<never>>;
