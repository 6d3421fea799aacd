import type { IgnoreFindings } from '../diagnostics/ignores.ts';
import type { Rule } from './rule.ts';
import { how, withComment } from './shared/ignore-examples.ts';

export const ignoreReasonMissing: Rule<IgnoreFindings['ignore-reason-missing']> = {
  severity: 'error',
  title: 'Ignored finding without a reason',
  message: ({ rule }) =>
    `${rule} is ignored here without a reason. Write after the rule why it is right as it is.`,
  page: {
    why: 'A finding that is ignored without a reason cannot be judged later. The reason stands after the rule, in a comment on the line or above it, or in the file .catalog-check.json.',
    sources: [how],
    example: {
      wrong: withComment('included-without-server'),
      right: withComment('included-without-server: installed by our admins'),
    },
  },
};
