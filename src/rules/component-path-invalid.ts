import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const componentPathInvalid: Rule<PluginFindings['component-path-invalid']> = {
  severity: 'error',
  title: 'Path of a part of a plugin breaks the format',
  message: (args) =>
    'path' in args
      ? `Unexpected path "${args.path}" in "${args.field}", expected a path inside the plugin that starts with "./".`
      : `Unexpected ${args.found} in "${args.field}", expected a path such as "./folder".`,
  page: {
    why: 'Claude Code takes paths that start with "./" and stay inside the plugin; what lies outside is not installed.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "skills": "../prep"\n}\n' },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "skills": "./prep"\n}\n',
        'prep/SKILL.md': skill('prep', 'Ask.'),
      },
    },
  },
};
