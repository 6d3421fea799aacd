import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const fileEncoding: Rule<PluginFindings['file-encoding']> = {
  severity: 'error',
  title: 'File is saved in UTF-16',
  message: () =>
    'The file is saved as UTF-16, and Claude Code cannot read it: nothing in it is loaded. Save it as UTF-8; on Windows, editors offer that under "Save as".',
  page: {
    why: 'Some editors and shells on Windows write UTF-16. Claude Code reads UTF-8 only, and leaves out what it cannot read without a word.',
    sources: [docs.plugins],
  },
};
