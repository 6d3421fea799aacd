import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { hookFaultsOf, hookMapsOf, type HookFault } from './shared/hooks.ts';
import { hookWords } from './shared/hook-words.ts';

export const hookIgnored: Rule<Args> = {
  severity: 'warning',
  title: 'Hook never runs',
  message: ({ event, fault }) =>
    `${hookWords(event, fault)}. Claude Code leaves this hook out and loads the rest.`,
  checkPlugin: ({ plugin }) =>
    hookMapsOf(plugin)
      .flatMap(hookFaultsOf)
      .flatMap(({ event, isGuard, at, fault }) =>
        isGuard ? [] : [{ at, args: { event, fault } }],
      ),
  page: {
    why: 'A hook that Claude Code cannot load is left out without a word: the plugin works, but what the hook should do never happens.',
    sources: [docs.hooks],
    example: {
      wrong: { 'hooks/hooks.json': file('AfterToolUse') },
      right: { 'hooks/hooks.json': file('PostToolUse') },
    },
  },
};

function file(event: string): string {
  return `{\n  "hooks": {\n    "${event}": [{ "hooks": [{ "type": "command", "command": "date" }] }]\n  }\n}\n`;
}

interface Args {
  event: string;
  fault: HookFault;
}
