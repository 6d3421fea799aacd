import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { hookCommandsOf, hookMapsOf } from './shared/hooks.ts';

export const hookPathUnquoted: Rule<Args> = {
  severity: 'warning',
  title: 'Hook names a folder without quotes',
  message: ({ name, others }) =>
    `The hook writes ${name} outside of quotes${others === 0 ? '' : `, as ${others} more ${others === 1 ? 'does' : 'do'}`}. Where the path of that folder has a space, as a home folder on Windows often has, the command falls apart. Put it in double quotes, with the path behind it.`,
  checkPlugin: ({ plugin }) => {
    const [first, ...others] = hookMapsOf(plugin)
      .flatMap(hookCommandsOf)
      .flatMap(({ command, place, isOfBash }) => {
        const name = isOfBash ? unquoted(command) : undefined;
        return name === undefined ? [] : [{ name, place }];
      });
    if (first === undefined) return [];
    return [{ at: first.place, args: { name: first.name, others: others.length } }];
  },
  page: {
    why: 'A plugin lies below the home folder of whoever installs it. A shell splits what stands outside of quotes at each space, and then finds no such file.',
    sources: [docs.hooks],
    example: {
      wrong: files('${CLAUDE_PLUGIN_ROOT}/scripts/note.sh'),
      right: files('\\"${CLAUDE_PLUGIN_ROOT}/scripts/note.sh\\"'),
    },
  },
};

/** The first name of a folder of Claude Code that stands outside of the quotes of a command. */
function unquoted(command: string): string | undefined {
  const bare = command.replace(/\\./gs, '').replace(/"[^"]*"|'[^']*'/g, '""');
  return /\$\{?CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR)\b\}?/.exec(bare)?.[0];
}

function files(command: string): Record<string, string> {
  return {
    'hooks/hooks.json': `{\n  "hooks": {\n    "Stop": [{ "hooks": [{ "type": "command", "command": "${command}" }] }]\n  }\n}\n`,
    'scripts/note.sh': 'date\n',
  };
}

interface Args {
  name: string;
  /** How many other hooks of the plugin do so. */
  others: number;
}
