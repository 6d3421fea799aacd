import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { hookMapsOf, hookTimeoutsOf } from './shared/hooks.ts';
import { isOfMilliseconds, spanOf } from './shared/milliseconds.ts';

export const hookTimeoutMilliseconds: Rule<Args> = {
  severity: 'warning',
  title: 'Time of a hook in milliseconds',
  message: ({ timeout, others }) =>
    `The "timeout" of a hook is in seconds, so ${timeout} ${others === 0 ? 'is' : `here, like that of ${others} more ${others === 1 ? 'hook' : 'hooks'}, is`} ${spanOf(timeout)}. If milliseconds are meant, write ${timeout / 1000}.`,
  checkPlugin: ({ plugin }) => {
    const [first, ...others] = hookMapsOf(plugin)
      .flatMap(hookTimeoutsOf)
      .filter(({ timeout }) => isOfMilliseconds(timeout));
    if (first === undefined) return [];
    return [{ at: first.place, args: { timeout: first.timeout, others: others.length } }];
  },
  page: {
    why: 'Claude Code takes the number for seconds and waits that long for a hook that hangs, before the tool runs or the answer goes on.',
    sources: [docs.hooks],
    example: { wrong: files(5000), right: files(5) },
  },
};

function files(timeout: number): Record<string, string> {
  return {
    'hooks/hooks.json': `{\n  "hooks": {\n    "Stop": [{ "hooks": [{ "type": "command", "command": "date", "timeout": ${timeout} }] }]\n  }\n}\n`,
  };
}

interface Args {
  /** The seconds that are written. */
  timeout: number;
  /** How many other hooks of the plugin count so. */
  others: number;
}
