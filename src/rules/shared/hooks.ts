import type { Place } from '../../diagnostics/finding.ts';
import { member, members, textMember, type Node } from '../../diagnostics/json.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import { itemsOf, kindOf, manifestsOf } from './declarations.ts';
import { guards, hookEvents } from './hook-events.ts';
import { hooksBeside } from './hooks-outside.ts';

/** The maps of hooks that a plugin has: in files, and in its manifest. */
export function hookMapsOf(plugin: Plugin): HookMap[] {
  const files = plugin.hookFiles
    // Of one that is no JSON nothing is loaded, and what would be is a guess.
    .filter(({ problems }) => !problems.some(({ kind }) => kind === 'syntax'))
    .map(({ root, place }): HookMap => ({
      file: root,
      events: member(root, 'hooks'),
      at: ({ offset }) => place(offset),
    }));
  const inline = manifestsOf(plugin).flatMap(({ value, at }) =>
    itemsOf(value('hooks'))
      .filter(({ type }) => type === 'object')
      .map((events): HookMap => ({ file: undefined, events, at })),
  );
  return [...files, ...inline];
}

/** The commands that the hooks of a plugin run, with their places. */
export function hookCommandsOf({ events, at }: HookMap): HookCommand[] {
  return hooksIn(events).flatMap((hook) => {
    const command = member(hook, 'command');
    return command?.type === 'string'
      ? [
          {
            command: String(command.value),
            place: at(command),
            isOfBash:
              member(hook, 'args') === undefined && textMember(hook, 'shell') !== 'powershell',
          },
        ]
      : [];
  });
}

/** How long the hooks of a plugin may take, with the places. */
export function hookTimeoutsOf({ events, at }: HookMap): { timeout: number; place: Place }[] {
  return hooksIn(events).flatMap((hook) => {
    const node = member(hook, 'timeout');
    return node?.type === 'number' ? [{ timeout: Number(node.value), place: at(node) }] : [];
  });
}

function hooksIn(events: Node | undefined): Node[] {
  return members(events).flatMap(([, , groups]) =>
    itemsOf(groups).flatMap((group) => itemsOf(member(group, 'hooks'))),
  );
}

/** What the hooks of a plugin are for, with the places: names of tools, and for some events other names. */
export function matchersOf({ events, at }: HookMap): { matcher: string; place: Place }[] {
  return members(events).flatMap(([, , groups]) =>
    itemsOf(groups).flatMap((group) => {
      const node = member(group, 'matcher');
      return node?.type === 'string' ? [{ matcher: String(node.value), place: at(node) }] : [];
    }),
  );
}

/** What Claude Code cannot load of a map of hooks, by event. */
export function hookFaultsOf({ file, events, at }: HookMap): EventFault[] {
  return [...faultsInside(events, at), ...(events === undefined ? [] : faultsBeside(file, at))];
}

/** Hooks of a file that stand beside its "hooks". */
function faultsBeside(file: Node | undefined, at: HookMap['at']): EventFault[] {
  return hooksBeside({ node: file, at }).map(({ path, isGuard, at: place }) => ({
    event: path,
    isGuard,
    at: place,
    fault: { kind: 'outside' },
  }));
}

function faultsInside(events: Node | undefined, at: HookMap['at']): EventFault[] {
  const listed = listedEvent(events);
  if (listed !== undefined) {
    const { event, node } = listed;
    return [{ event, isGuard: guards.has(event), at: at(node), fault: { kind: 'listed' } }];
  }
  return members(events).flatMap(([event, key, groups]): EventFault[] => {
    if (!hookEvents.has(event)) {
      const isWrapped = event === 'hooks' && groups.type === 'object';
      const fault = { kind: isWrapped ? ('wrapped' as const) : ('event' as const) };
      return [{ event, isGuard: holdsGuard(groups), at: at(key), fault }];
    }
    const isGuard = guards.has(event) && groups.type !== 'null';
    return faultsOfGroups(groups).map(([node, fault]) => ({ event, isGuard, at: at(node), fault }));
  });
}

/** Whether a value, or one of its items, holds what reads as a hook that permissions may rest on. */
export function holdsGuard(value: Node): boolean {
  return itemsOf(value).some((item) => members(item).some(([key]) => guards.has(key)));
}

/** The event of a hook that is written as `{ "event": "SessionStart", … }` instead of under its event. */
function listedEvent(events: Node | undefined): { event: string; node: Node } | undefined {
  const node = member(events, 'event');
  const event = textMember(events, 'event');
  return node === undefined || event === undefined || !hookEvents.has(event)
    ? undefined
    : { event, node };
}

function faultsOfGroups(groups: Node): [Node, HookFault][] {
  if (groups.type !== 'array') return [[groups, { kind: 'groups', found: kindOf(groups) }]];
  return itemsOf(groups).flatMap((group): [Node, HookFault][] => {
    if (group.type !== 'object') return [[group, { kind: 'group', found: kindOf(group) }]];
    const matcher = member(group, 'matcher');
    if (matcher !== undefined && matcher.type !== 'string') {
      return [[matcher, { kind: 'matcher', found: kindOf(matcher) }]];
    }
    const hooks = member(group, 'hooks');
    if (hooks?.type !== 'array') return [[hooks ?? group, { kind: 'hooks' }]];
    return itemsOf(hooks).flatMap(faultOfHook);
  });
}

function faultOfHook(hook: Node): [Node, HookFault][] {
  if (hook.type !== 'object') return [[hook, { kind: 'hook', found: kindOf(hook) }]];
  const type = textMember(hook, 'type');
  const needed = type === undefined ? undefined : neededKeys.get(type);
  if (needed === undefined) {
    const fault = { kind: 'type', type, fitting: fittingType(hook) } as const;
    return [[member(hook, 'type') ?? hook, fault]];
  }
  const missing = needed.find((key) => textMember(hook, key) === undefined);
  if (missing !== undefined) return [faultOfMissing(hook, type ?? '', missing)];
  for (const [key, wanted] of Object.entries(valueTypes)) {
    const value = member(hook, key);
    if (value !== undefined && value.type !== wanted)
      return [[value, { kind: 'value', key, found: kindOf(value) }]];
  }
  const timeout = member(hook, 'timeout');
  return timeout !== undefined && Number(timeout.value) <= 0
    ? [[timeout, { kind: 'value', key: 'timeout', found: String(timeout.value) }]]
    : [];
}

/** A hook without what its type takes, which it may have under the key of another type. */
function faultOfMissing(hook: Node, type: string, key: string): [Node, HookFault] {
  const found = ['command', 'prompt', 'url'].find((each) => textMember(hook, each) !== undefined);
  const node = found === undefined ? undefined : member(hook, found);
  return found === undefined || node === undefined
    ? [hook, { kind: 'missing', key }]
    : [node, { kind: 'misnamed', type, key, found, fitting: fittingType(hook) ?? '' }];
}

/** The first type that takes what a hook has. */
function fittingType(hook: Node): string | undefined {
  return [...neededKeys].find(([, keys]) =>
    keys.every((key) => textMember(hook, key) !== undefined),
  )?.[0];
}

/** The kinds of hooks and what each needs, as Claude Code 2.1.332 has them. */
const neededKeys = new Map([
  ['command', ['command']],
  ['prompt', ['prompt']],
  ['agent', ['prompt']],
  ['http', ['url']],
  ['mcp_tool', ['server', 'tool']],
]);

const valueTypes = {
  timeout: 'number',
  args: 'array',
  async: 'boolean',
  once: 'boolean',
  if: 'string',
  statusMessage: 'string',
} as const;

/** A map of hooks by their events. */
interface HookMap {
  /** The whole file, undefined in a manifest. */
  file: Node | undefined;
  events: Node | undefined;
  at: (node: Node) => Place;
}

interface HookCommand {
  command: string;
  place: Place;
  /** A shell splits it into words: its arguments are not given apart. */
  isOfBash: boolean;
}

interface EventFault {
  event: string;
  isGuard: boolean;
  at: Place;
  fault: HookFault;
}

/** Why Claude Code does not load a hook. */
export type HookFault =
  | { kind: 'event' }
  | { kind: 'outside' }
  | { kind: 'wrapped' }
  | { kind: 'listed' }
  | { kind: 'groups'; found: string }
  | { kind: 'group'; found: string }
  | { kind: 'matcher'; found: string }
  | { kind: 'hooks' }
  | { kind: 'hook'; found: string }
  | { kind: 'type'; type: string | undefined; fitting: string | undefined }
  | { kind: 'missing'; key: string }
  | { kind: 'misnamed'; type: string; key: string; found: string; fitting: string }
  | { kind: 'value'; key: string; found: string };

export type { HookMap };
