import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const componentMissing: Rule<PluginFindings['component-missing']> = {
  severity: 'error',
  title: 'Path of a plugin leads to nothing',
  message: ({ path, field }) =>
    field === undefined
      ? `Unexpected path "${path}", expected a file or folder of this plugin; correct the path.`
      : `Unexpected path "${path}" in "${field}", expected a file of this plugin; correct the path.`,
  page: {
    why: 'What the manifest or the entry names is not there, so the plugin is installed without it.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "skills": "./prep"\n}\n' },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "skills": "./prep"\n}\n',
        'prep/SKILL.md': skill('prep', 'Ask.'),
      },
    },
  },
};
