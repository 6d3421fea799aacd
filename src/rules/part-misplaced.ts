import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';
import { manifest } from './shared/plugin-examples.ts';

export const partMisplaced: Rule<PluginFindings['part-misplaced']> = {
  severity: 'warning',
  title: 'Part of a plugin lies beside its manifest',
  message: ({ part }) =>
    `Claude Code does not look for "${part}" inside .claude-plugin/. Move it up to the root of the plugin.`,
  page: {
    why: 'Only the manifest belongs into .claude-plugin/. Skills, commands, agents, hooks and servers are looked for at the root of the plugin.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': manifest,
        '.claude-plugin/skills/prep/SKILL.md': skill('prep', 'Ask.'),
      },
      right: {
        '.claude-plugin/plugin.json': manifest,
        'skills/prep/SKILL.md': skill('prep', 'Ask.'),
      },
    },
  },
};
