import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const linkOutside: Rule<PluginFindings['link-outside']> = {
  severity: 'info',
  title: 'Symbolic link leads out of the directory',
  message: () =>
    'Unexpected symbolic link to a place outside, expected a file of this directory; links are not followed there. Copy the file.',
  page: {
    why: 'Claude Code drops links that lead out of a plugin or its marketplace when it installs it: the file is missing then.',
    sources: [docs.plugins],
  },
};
