import type { IgnoreFindings } from '../diagnostics/ignores.ts';
import type { Rule } from './rule.ts';
import { how, withComment } from './shared/ignore-examples.ts';

export const ignoreReasonMissing: Rule<IgnoreFindings['ignore-reason-missing']> = {
  severity: 'error',
  title: 'Ignored finding without a reason',
  message: ({ rule }) =>
    `Unexpected ignore of ${rule} without a reason, expected why it is right as it is; write it after the rule.`,
  page: {
    why: 'A finding that is ignored without a reason cannot be judged later. The reason stands after the rule, in a comment on the line or above it, or in the file .catalog-check.json.',
    sources: [how],
    example: {
      wrong: withComment('included-without-server'),
      right: withComment('included-without-server: installed by our admins'),
    },
  },
};
