import { claude } from './formats/claude.ts';
import type { Plugin } from './plugin.ts';
import type { PluginDraft } from './plugin-draft.ts';

/**
 * Of copies of one plugin for several agents only the first, with the agents of all: they have one name and
 * no agent in common. What a marketplace lists is never a copy, nor what is for Claude and has more than the first.
 */
export function mergeCopies(slots: readonly (PluginDraft | Plugin)[]): (PluginDraft | Plugin)[] {
  const byName = new Map<string, PluginDraft>();
  return slots.flatMap((slot): (PluginDraft | Plugin)[] => {
    if (!('root' in slot)) return [slot];
    const name = slot.entry?.name ?? slot.manifest?.name;
    if (name === undefined || name === null) return [slot];
    const first = byName.get(name);
    if (first === undefined) {
      byName.set(name, slot);
      return [slot];
    }
    const isCopy =
      slot.entry === null &&
      !slot.formats.some((format) => first.formats.includes(format)) &&
      !hasMore(slot, first);
    if (!isCopy) return [slot];
    first.formats.push(...slot.formats);
    return [];
  });
}

/** Whether a plugin of Claude has a kind of part that another of its name has none of: that one stands for less. */
function hasMore(plugin: PluginDraft, other: PluginDraft): boolean {
  if (!plugin.formats.includes(claude)) return false;
  return (['skills', 'commands', 'agents'] as const).some(
    (kind) => plugin.parts[kind].length > 0 && other.parts[kind].length === 0,
  );
}

/**
 * Leaves out folders without a manifest that hold nothing but what a listed plugin has word for word: the place that
 * its skills are copied from, or a copy for another agent, is no plugin beside it.
 */
export function withoutDoubles(slots: readonly (PluginDraft | Plugin)[]): (PluginDraft | Plugin)[] {
  const listed = new Set(
    slots.flatMap((slot) => ('root' in slot && slot.entry !== null ? partsOf(slot) : [])),
  );
  return slots.filter((slot) => {
    if (!('root' in slot) || slot.entry !== null || slot.manifest !== null) return true;
    const own = partsOf(slot);
    return own.length === 0 || !own.every((part) => listed.has(part));
  });
}

/** The texts of skills, commands and agents, and the servers with what they start or reach. */
function partsOf({ parts, files, servers }: PluginDraft): string[] {
  const paths = new Set(
    [...parts.skills, ...parts.commands, ...parts.agents].map(({ path }) => path),
  );
  return [
    ...files.flatMap(({ path, text }) => (paths.has(path) ? text : [])),
    ...servers.map(({ name, url, command, args }) => JSON.stringify([name, url, command, args])),
  ];
}
