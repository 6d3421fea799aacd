import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const manifestNameRefused: Rule<PluginFindings['manifest-name-refused']> = {
  severity: 'error',
  title: 'Claude Code does not load a plugin of this name',
  message: ({ name }) =>
    `Claude Code does not load a plugin called "${name}". Rename it, without spaces, invisible characters, "@", ":", "/", "\\" and "..".`,
  page: {
    why: 'The name becomes part of commands and of paths. Claude Code does not load a plugin whose name cannot.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "our sales"\n}\n' },
      right: { '.claude-plugin/plugin.json': '{\n  "name": "our-sales"\n}\n' },
    },
  },
};
