import { ignoreInvalid } from '../ignore-invalid.ts';
import { ignoreUnused } from '../ignore-unused.ts';

/** Rules about the comments and the file by which findings are ignored. */
export const ignoreRules = {
  'ignore-invalid': ignoreInvalid,
  'ignore-unused': ignoreUnused,
} as const;
