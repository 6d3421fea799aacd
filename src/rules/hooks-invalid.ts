import { member, members } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { kindOf, manifestsOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';
import {
  guards,
  hookFaultsOf,
  hookMapsOf,
  hooksOutside,
  type HookFault,
  type HookMap,
} from './shared/hooks.ts';
import { hookWords } from './shared/hook-words.ts';
import type { Hit } from './targets.ts';

export const hooksInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Hooks keep the plugin from loading',
  message: (args) => {
    if ('fault' in args) {
      return `${hookWords(args.event, args.fault)}. Until then Claude Code loads nothing of the plugin, because this hook may be what guards its permissions.`;
    }
    if ('path' in args) {
      return `"${args.path}" of the manifest reads as hooks in the wrong place, and Claude Code loads nothing of the plugin. Move what runs under "hooks" of the manifest or into hooks/hooks.json, and give any other key another name.`;
    }
    const found = args.found === undefined ? 'has no "hooks"' : `holds ${args.found}`;
    return `The file ${found}, and Claude Code loads nothing of the plugin. Write { "hooks": { "PostToolUse": [ … ] } }${args.event === undefined ? '' : ` and move "${args.event}" into it`}, or remove the file.`;
  },
  checkPlugin: ({ plugin }) => [
    ...hookMapsOf(plugin).flatMap((map) => [
      ...faultsOfFile(map),
      ...hookFaultsOf(map).flatMap(({ event, isGuard, at, fault }) =>
        isGuard ? [{ at, args: { event, fault } }] : [],
      ),
    ]),
    ...manifestsOf(plugin)
      .flatMap(hooksOutside)
      .map(({ path, at }) => ({ at, args: { path } })),
  ],
  page: {
    why: 'Claude Code refuses a plugin whose file of hooks it cannot read, and one with a hook before tools or permissions that it cannot load: what it guards would stand open.',
    sources: [docs.hooks, docs.plugins],
    example: {
      wrong: { ...manifest(), 'hooks/hooks.json': '[]\n' },
      right: { ...manifest(), 'hooks/hooks.json': '{\n  "hooks": {}\n}\n' },
    },
  },
};

function faultsOfFile({ file, events, at }: HookMap): Hit<Args>[] {
  if (file === undefined) return [];
  const hit = (node: typeof file, args: Args) => [{ at: at(node), args }];
  if (file.type !== 'object') return hit(file, { found: kindOf(file) });
  const event = members(file).find(([key]) => guards.has(key))?.[0];
  const modules = member(file, 'modules')?.children ?? [];
  if (events === undefined) {
    return modules.length > 0 && event === undefined
      ? []
      : hit(file, { found: undefined, event: event ?? members(file)[0]?.[0] });
  }
  if (events.type !== 'object') return hit(events, { found: `${kindOf(events)} as "hooks"` });
  const description = member(file, 'description');
  return description !== undefined && description.type !== 'string'
    ? hit(description, { found: `${kindOf(description)} as "description"` })
    : [];
}

function manifest(): Record<string, string> {
  return { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' };
}

type Args =
  | { event: string; fault: HookFault }
  | { found: string | undefined; event?: string | undefined }
  | { path: string };
