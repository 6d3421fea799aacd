import type { IgnoreFindings } from '../diagnostics/ignores.ts';
import type { Rule } from './rule.ts';
import { how, withComment } from './shared/ignore-examples.ts';

export const ignoreRuleUnknown: Rule<IgnoreFindings['ignore-rule-unknown']> = {
  severity: 'error',
  title: 'Ignored finding of a rule that is none',
  message: ({ rule }) => `There is no rule "${rule}" to ignore. Correct its name.`,
  page: {
    why: 'An id with a slip of the pen ignores nothing.',
    sources: [how],
    example: {
      wrong: withComment('included-without-sever: installed by our admins'),
      right: withComment('included-without-server: installed by our admins'),
    },
  },
};
