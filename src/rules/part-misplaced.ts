import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';
import { manifest } from './shared/plugin-examples.ts';

export const partMisplaced: Rule<PluginFindings['part-misplaced']> = {
  severity: 'warning',
  title: 'Part of a plugin lies where it is not looked for',
  message: ({ part, isSkillAtRoot, others }) =>
    others !== undefined
      ? `Claude Code looks for the skills of a plugin in its folder skills/, and does not find ${part}${others === 0 ? '' : `, nor ${others} more beside it`}. Move ${others === 0 ? 'it' : 'them'} into skills/, or name ${others === 0 ? 'its folder' : 'their folders'} under "skills".`
      : isSkillAtRoot === true
        ? `Claude Code does not load ${part} at the root of a plugin that has a folder of skills. Move it into that, to skills/<name>/SKILL.md.`
        : `Claude Code does not look for "${part}" inside .claude-plugin/. Move it up to the root of the plugin.`,
  page: {
    why: 'Only the manifest belongs into .claude-plugin/. Skills, commands, agents, hooks and servers are looked for at the root of the plugin. A SKILL.md right at the root counts only where the plugin has no folder skills/ and its manifest names none.',
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
