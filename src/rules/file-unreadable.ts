import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const fileUnreadable: Rule<PluginFindings['file-unreadable']> = {
  severity: 'warning',
  title: 'File or folder cannot be read',
  message: ({ what }) =>
    what === 'gone'
      ? 'This file changed or went while it was read, and it was left out. Run it again.'
      : `This is a ${what} without permission to read, and it was left out. Give permission to read it.`,
  page: {
    why: 'What cannot be read cannot be checked, and cannot be installed either.',
    sources: [docs.plugins],
  },
};
