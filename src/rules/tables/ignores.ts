import { ignoreFileInvalid } from '../ignore-file-invalid.ts';
import { ignoreEntryInvalid } from '../ignore-entry-invalid.ts';
import { ignoreRuleUnknown } from '../ignore-rule-unknown.ts';
import { ignoreReasonMissing } from '../ignore-reason-missing.ts';
import { ignoreUnused } from '../ignore-unused.ts';

/** Rules about the comments and the file by which findings are ignored. */
export const ignoreRules = {
  'ignore-file-invalid': ignoreFileInvalid,
  'ignore-entry-invalid': ignoreEntryInvalid,
  'ignore-rule-unknown': ignoreRuleUnknown,
  'ignore-reason-missing': ignoreReasonMissing,
  'ignore-unused': ignoreUnused,
} as const;
