import type { PluginFindings } from '../plugins/findings.ts';
import type { LimitedKind } from '../plugins/limits.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const limitExceeded: Rule<PluginFindings['limit-exceeded']> = {
  severity: 'warning',
  title: 'More than is read',
  message: ({ what, count, limit }) =>
    `There are ${count} ${words[what]}; the first ${limit} were read, and nothing is said of the others. Split ${what === 'files' || what === 'plugins' ? 'the directory' : 'the plugin'}.`,
  page: {
    why: 'A plugin of this size is too large to work with: each skill and each tool takes its part of what the model can keep in mind. Reading all of it would also take minutes.',
    sources: [docs.skills],
  },
};

const words: Record<LimitedKind, string> = {
  files: 'files',
  plugins: 'plugins',
  servers: 'servers',
  skills: 'skills',
  commands: 'commands',
  agents: 'agents',
  text: 'bytes of Markdown',
};
