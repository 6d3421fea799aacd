import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { hookCommandsOf, hookMapsOf } from './shared/hooks.ts';
import { kindOfPath } from './shared/plugin-files.ts';

const file =
  '{\n  "hooks": {\n    "Stop": [\n      { "hooks": [{ "type": "command", "command": "${CLAUDE_PLUGIN_ROOT}/scripts/note.sh" }] }\n    ]\n  }\n}\n';

export const hookScriptMissing: Rule<Args> = {
  severity: 'error',
  title: 'Hook runs a script that is not there',
  message: ({ path }) =>
    `The hook runs "${path}", which is not in the plugin, and fails each time. Add the script, or correct the path.`,
  checkPlugin: ({ plugin }) =>
    plugin.source !== 'local'
      ? []
      : hookMapsOf(plugin)
          .flatMap(hookCommandsOf)
          .flatMap(({ command, place }) => {
            const path = scriptIn(command);
            return path === undefined || kindOfPath(plugin, path) !== undefined
              ? []
              : [{ at: place, args: { path } }];
          }),
  page: {
    why: 'The plugin loads, but at each event Claude Code shows an error in place of what the hook should do.',
    sources: [docs.hooks],
    example: {
      wrong: { 'hooks/hooks.json': file },
      right: { 'hooks/hooks.json': file, 'scripts/note.sh': 'date\n' },
    },
  },
};

/** The first file of the plugin that a command names; undefined where it names none by its path. */
function scriptIn(command: string): string | undefined {
  const path = /\$\{?CLAUDE_PLUGIN_ROOT\}?"?\/([\w./-]+)/.exec(command)?.[1];
  return path !== undefined && /\.\w+$/.test(path) ? path : undefined;
}

interface Args {
  path: string;
}
