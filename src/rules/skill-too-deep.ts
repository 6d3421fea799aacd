import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const skillTooDeep: Rule<PluginFindings['skill-too-deep']> = {
  severity: 'warning',
  title: 'Skill lies too deep to be found',
  message: ({ name, folder, others, hasList, hasManifest }) =>
    `Claude Code looks for skills right below skills/ and does not find "${name}"${others === 0 ? '' : ` and ${others} more`} in ${folder}/. ${hasManifest ? waysOf(folder, hasList) : 'Move'} ${others === 0 ? 'it' : 'them'} right below skills/.`,
  page: {
    why: 'Claude Code reads the folders right below skills/ and right below those that the manifest lists under "skills", and no deeper: a skill in a folder of a folder is installed and can never be used.',
    sources: [docs.plugins, 'https://github.com/anthropics/claude-code/issues/39138'],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n',
        'skills/calls/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "skills": ["./skills/calls"]\n}\n',
        'skills/calls/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
};

function waysOf(folder: string, hasList: boolean): string {
  const listed = hasList
    ? `Add "./${folder}" to "skills" of the manifest`
    : `Write "skills": ["./${folder}"] into the manifest`;
  return `${listed}, or move`;
}
