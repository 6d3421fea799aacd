import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const fileTooLarge: Rule<PluginFindings['file-too-large']> = {
  severity: 'warning',
  title: 'File is too large to read',
  message: ({ size, limit }) =>
    `The file has ${size} bytes and was not read; ${limit} is the most. Split it.`,
  page: {
    why: 'A file of this size is no text for people, and reading it would take the memory of the whole check.',
    sources: [docs.skills],
  },
};
