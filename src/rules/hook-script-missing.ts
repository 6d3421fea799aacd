import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { hookCommandsOf, hookMapsOf } from './shared/hooks.ts';
import { madeBy } from './shared/made-by.ts';
import { kindOfPath } from './shared/plugin-files.ts';
import type { Hit } from './targets.ts';

const file =
  '{\n  "hooks": {\n    "Stop": [\n      { "hooks": [{ "type": "command", "command": "\\"${CLAUDE_PLUGIN_ROOT}/scripts/note.sh\\"" }] }\n    ]\n  }\n}\n';

export const hookScriptMissing: Rule<Args> = {
  severity: 'error',
  title: 'Hook runs a script that is not there',
  message: ({ path, isBuilt, others }) =>
    `The hook runs "${path}"${others === 0 ? '' : `, as ${others} more ${others === 1 ? 'does' : 'do'}`}, which is not in the plugin${
      isBuilt
        ? ' until it is built. Plugins are installed as they lie in git, without a build: see to it that what people install has the built file.'
        : ', and fails each time. Add the script, or correct the path.'
    }`,
  checkPlugin: ({ plugin }) =>
    plugin.source !== 'local'
      ? []
      : [...Map.groupBy(hookMapsOf(plugin).flatMap(hookCommandsOf), scriptIn)].flatMap(
          ([path, [first, ...others]]): Hit<Args>[] => {
            if (path === undefined || first === undefined) return [];
            if (kindOfPath(plugin, path) !== undefined) return [];
            const maker = madeBy(plugin, path);
            if (maker === 'hook') return [];
            const isBuilt = maker === 'build';
            const args = { path, isBuilt, others: others.length };
            return [{ at: first.place, args, ...(isBuilt && { severity: 'warning' }) }];
          },
        ),
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
function scriptIn({ command }: { command: string }): string | undefined {
  const path = /\$\{?CLAUDE_PLUGIN_ROOT\}?"?\/([\w./-]+)/.exec(command)?.[1];
  return path !== undefined && /\.\w+$/.test(path) ? path : undefined;
}

interface Args {
  path: string;
  /** A build makes it. */
  isBuilt: boolean;
  /** How many other hooks run it. */
  others: number;
}
