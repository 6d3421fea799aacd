import { member, members } from '../diagnostics/json.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { pathsIn } from './shared/component-paths.ts';
import {
  checksOfDeclarations,
  itemsOf,
  kindOf,
  manifestsOf,
  type Declaration,
} from './shared/declarations.ts';
import { docs } from './shared/examples.ts';
import {
  holdsGuard,
  hookFaultsOf,
  hookMapsOf,
  type HookFault,
  type HookMap,
} from './shared/hooks.ts';
import { guards, hookEvents } from './shared/hook-events.ts';
import { hooksOutside } from './shared/hooks-outside.ts';
import { hookWords } from './shared/hook-words.ts';
import { lossWords } from './shared/loss-words.ts';
import { quoteSome } from './shared/name-some.ts';
import type { Hit } from './targets.ts';

export const hooksInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Hooks cannot be loaded',
  message: (args) => {
    if ('fault' in args) {
      const loss =
        args.isEntry === true
          ? 'Claude Code does not install a plugin whose entry holds it as it is.'
          : 'Until then Claude Code loads nothing of the plugin, because this hook may be what guards its permissions.';
      return `${hookWords(args.event, args.fault)}. ${loss}`;
    }
    if ('entry' in args) return wordsOfEntry(args.entry);
    if ('path' in args) {
      return `"${args.path}" of the manifest reads as hooks in the wrong place, and Claude Code loads nothing of the plugin. Move what runs under "hooks" of the manifest or into hooks/hooks.json, and give any other key another name.`;
    }
    const loss = args.isWhole
      ? 'loads nothing of the plugin'
      : args.isRefused === true
        ? 'runs no hook of it'
        : lossWords.hooks;
    return `The file ${wordsOf[args.what](args.found)}, and Claude Code ${loss}. ${adviceOf(args)}`;
  },
  ...checksOfDeclarations(hitsOfEntry),
  checkPlugin: ({ plugin }) => [
    ...hookMapsOf(plugin).flatMap((map) => [
      ...faultsOfFile(map).map(({ at, args }) => ({
        at,
        args: { ...args, ...(isRefused(plugin) && { isRefused: true as const }) },
      })),
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

/** Whether a path of the manifest keeps the plugin from being installed, of which another rule speaks. */
function isRefused(plugin: Plugin): boolean {
  return manifestsOf(plugin)
    .flatMap(pathsIn)
    .some(({ node }) => node.type === 'string' && !String(node.value).startsWith('./'));
}

function faultsOfFile({ file, events, at }: HookMap): Hit<FileFault>[] {
  if (file === undefined) return [];
  const hit = (node: typeof file, args: Omit<FileFault, 'isWhole'>, isWhole = holdsGuard(file)) => [
    { at: at(node), args: { isWhole, ...args } },
  ];
  if (file.type !== 'object') return hit(file, { what: 'file', found: kindOf(file) });
  if (events === undefined) {
    const keys = members(file).map(([key]) => key);
    const named = keys.filter((key) => hookEvents.has(key));
    const modules = member(file, 'modules')?.children ?? [];
    if (modules.length > 0 && !named.some((event) => guards.has(event))) return [];
    const others = keys.filter((key) => key !== 'modules' && key !== 'description');
    const outside = named.length > 0 ? named : others.slice(0, 1);
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

/** What Claude Code 2.1.332 does not take of the "hooks" of an entry, beside what is no hook at all. */
function hitsOfEntry({ value, at }: Declaration): Hit<Args>[] {
  const hooks = value('hooks');
  if (hooks === undefined) return [];
  const items = itemsOf(hooks);
  const faults = items
    .filter(({ type }) => type === 'object')
    .flatMap((events) => hookFaultsOf({ file: undefined, events, at }))
    .map(({ event, at: place, fault }) => ({ at: place, args: { event, fault, isEntry: true } }));
  const paths = items.filter(({ type }) => type === 'string').map((path) => String(path.value));
  // Of what is neither a file nor hooks another rule speaks.
  const isOther = items.some(({ type }) => type !== 'string' && type !== 'object');
  if (faults.length > 0 || isOther || !paths.every((path) => /^\.\/.*\.json$/s.test(path)))
    return faults;
  if (hooks.type === 'object') return [];
  const isDefault = paths.length === items.length && paths.every((path) => readAnyway.test(path));
  return [{ at: at(hooks), args: { entry: isDefault ? 'default' : hooks.type } }];
}

const readAnyway = /^\.\/hooks\/hooks\.json$/;

function wordsOfEntry(entry: string): string {
  const failed = 'lists the plugin as "failed to load", though its skills and servers work';
  if (entry === 'default') {
    return `Claude Code takes no file of hooks from an entry and ${failed}. Remove "hooks" here: hooks/hooks.json of the plugin is read by itself.`;
  }
  return `"hooks" of an entry is ${entry === 'array' ? 'a list' : 'the path of a file'}, which Claude Code does not take there: it runs none of these hooks and ${failed}. Put them into hooks/hooks.json of the plugin, or write them here as { "PostToolUse": [ … ] }.`;
}

function adviceOf({ what, outside = [] }: FileFault): string {
  if (what === 'description') return 'Write a text there, or leave it out.';
  const moved = outside.length === 0 ? '' : ` and move ${quoteSome(outside)} into it`;
  const event = outside.find((each) => hookEvents.has(each)) ?? 'PostToolUse';
  return `Write { "hooks": { "${event}": [{ "hooks": [ … ] }] } }${moved}, or remove the file.`;
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

type Args =
  | { event: string; fault: HookFault; isEntry?: boolean }
  | FileFault
  | { path: string }
  /** What stands in the entry of a marketplace: a list, a text, or "default" for the file that is read anyway. */
  | { entry: string };

interface FileFault {
  what: keyof typeof wordsOf;
  found?: string;
  /** The keys that belong into "hooks". */
  outside?: readonly string[];
  /** Claude Code loads nothing of the plugin, because something in the file may guard its permissions. */
  isWhole: boolean;
  /** Something else keeps the plugin from being installed. */
  isRefused?: true;
}
