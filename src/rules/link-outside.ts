import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const linkOutside: Rule<PluginFindings['link-outside']> = {
  severity: 'info',
  title: 'Symbolic link leads out of the directory',
  message: () => 'The link leads out of this directory and was not followed. Copy the file here.',
  page: {
    why: 'Claude Code drops links that lead out of a plugin or its marketplace when it installs it: the file is missing then.',
    sources: [docs.plugins],
  },
};
