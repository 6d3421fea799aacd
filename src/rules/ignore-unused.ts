import type { IgnoreFindings } from '../diagnostics/ignores.ts';
import type { Rule } from './rule.ts';
import { how, withComment } from './shared/ignore-examples.ts';

export const ignoreUnused: Rule<IgnoreFindings['ignore-unused']> = {
  severity: 'info',
  title: 'Ignored finding that is not there',
  message: ({ rule }) => `${rule} has nothing to say here any more. Remove the ignore.`,
  page: {
    why: 'An ignore that has nothing to ignore would hide the next finding of that rule.',
    sources: [how],
    example: {
      wrong: withComment('server-unknown: it is our own'),
      right: withComment('included-without-server: installed by our admins'),
    },
  },
};
