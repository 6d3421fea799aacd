import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const fileTooLarge: Rule<PluginFindings['file-too-large']> = {
  severity: 'warning',
  title: 'File is too large to read',
  message: ({ size, limit }) =>
    `Unexpected size of ${size} bytes, expected at most ${limit}; the file is not read. Split it.`,
  page: {
    why: 'A file of this size is no text for people, and reading it would take the memory of the whole check.',
    sources: [docs.skills],
  },
};
