import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { pathsIn } from './shared/component-paths.ts';
import { manifestsOf } from './shared/declarations.ts';
import { kindOfPath } from './shared/plugin-files.ts';
import { skill, docs } from './shared/examples.ts';

export const componentMissing: Rule<PluginFindings['component-missing']> = {
  severity: 'error',
  title: 'Path of a plugin leads to nothing',
  message: ({ path, field }) =>
    field === undefined
      ? `"${path}" is not in the plugin. Correct the path, or add what it should lead to.`
      : `"${field}" names "${path}", which is not in the plugin. Correct the path, or add what it should lead to.`,
  // What the reader of components does not look at.
  checkPlugin: ({ plugin }) =>
    manifestsOf(plugin).flatMap((declaration) =>
      pathsIn(declaration).flatMap(({ field, node }) => {
        const path = node.type === 'string' ? String(node.value) : undefined;
        if (path === undefined || !path.startsWith('./') || path.includes('..')) return [];
        return kindOfPath(plugin, path) === undefined
          ? [{ at: declaration.at(node), args: { path, field } }]
          : [];
      }),
    ),
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
