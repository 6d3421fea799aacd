import { member, members } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { kindOf, manifestsOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';
import {
  guards,
  holdsGuard,
  hookFaultsOf,
  hookMapsOf,
  hooksOutside,
  type HookFault,
  type HookMap,
} from './shared/hooks.ts';
import { hookWords } from './shared/hook-words.ts';
import { lossWords } from './shared/loss-words.ts';
import type { Hit } from './targets.ts';

export const hooksInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Hooks cannot be loaded',
  message: (args) => {
    if ('fault' in args) {
      return `${hookWords(args.event, args.fault)}. Until then Claude Code loads nothing of the plugin, because this hook may be what guards its permissions.`;
    }
    if ('path' in args) {
      return `"${args.path}" of the manifest reads as hooks in the wrong place, and Claude Code loads nothing of the plugin. Move what runs under "hooks" of the manifest or into hooks/hooks.json, and give any other key another name.`;
    }
    const loss = args.isWhole ? 'loads nothing of the plugin' : lossWords.hooks;
    return `The file ${wordsOf[args.what](args.found)}, and Claude Code ${loss}. ${adviceOf(args)}`;
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
    why: 'Of a file of hooks that it cannot read Claude Code runs none and lists the plugin as failed to load. Where a hook before tools or permissions cannot be loaded it takes nothing of the plugin: what it guards would stand open.',
    sources: [docs.hooks, docs.plugins],
    example: {
      wrong: { ...manifest(), 'hooks/hooks.json': '[]\n' },
      right: { ...manifest(), 'hooks/hooks.json': '{\n  "hooks": {}\n}\n' },
    },
  },
};

function faultsOfFile({ file, events, at }: HookMap): Hit<Args>[] {
  if (file === undefined) return [];
  const hit = (node: typeof file, args: Omit<FileFault, 'isWhole'>, isWhole = holdsGuard(file)) => [
    { at: at(node), args: { isWhole, ...args } },
  ];
  if (file.type !== 'object') return hit(file, { what: 'file', found: kindOf(file) });
  if (events === undefined) {
    const keys = members(file).map(([key]) => key);
    const event = keys.find((key) => guards.has(key));
    const modules = member(file, 'modules')?.children ?? [];
    if (modules.length > 0 && event === undefined) return [];
    const outside = event ?? keys.find((key) => key !== 'modules' && key !== 'description');
    return hit(file, { what: 'none', outside });
  }
  if (events.type !== 'object') {
    const isWhole = events.type !== 'null' || holdsGuard(file);
    return hit(events, { what: 'hooks', found: kindOf(events) }, isWhole);
  }
  const description = member(file, 'description');
  return description !== undefined && description.type !== 'string'
    ? hit(description, { what: 'description', found: kindOf(description) }, holdsGuard(events))
    : [];
}

function adviceOf({ what, outside }: FileFault): string {
  if (what === 'description') return 'Write a text there, or leave it out.';
  const moved = outside === undefined ? '' : ` and move "${outside}" into it`;
  return `Write { "hooks": { "PostToolUse": [ … ] } }${moved}, or remove the file.`;
}

const wordsOf = {
  file: (found = '') => `holds ${found}`,
  none: () => 'has no "hooks"',
  hooks: (found = '') => `holds ${found} as "hooks"`,
  description: (found = '') => `holds ${found} as "description"`,
} as const satisfies Record<string, (found?: string) => string>;

function manifest(): Record<string, string> {
  return { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' };
}

type Args = { event: string; fault: HookFault } | FileFault | { path: string };

interface FileFault {
  what: keyof typeof wordsOf;
  found?: string;
  /** A key that belongs into "hooks". */
  outside?: string | undefined;
  /** Claude Code loads nothing of the plugin, because something in the file may guard its permissions. */
  isWhole: boolean;
}
