import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const manifestNameRefused: Rule<PluginFindings['manifest-name-refused']> = {
  severity: 'error',
  title: 'Claude Code does not load a plugin of this name',
  message: ({ name, isInstalled }) =>
    `Claude Code does not load a plugin called "${name}"${isInstalled ? ' from its folder, and installs it only by an entry of another name' : ''}. Rename it, without spaces, invisible characters, "@", ":", "/", "\\" and "..".`,
  page: {
    why: 'The name becomes part of commands and of paths. Claude Code refuses a name with spaces or control characters, and one with "@", ":" or a path in it wherever the plugin is called by that name.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "our sales"\n}\n' },
      right: { '.claude-plugin/plugin.json': '{\n  "name": "our-sales"\n}\n' },
    },
  },
};
